package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Finding;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.Surroundings.Usage.Mode;
import dev.keyward.shell.kit.Days;
import java.util.List;
import java.util.stream.Stream;

/** One service that works with the keys. */
final class UsageFields implements RowFields<Usage> {
    private final TextField service = new TextField("Service");
    private final Select<Mode> mode = new Select<>();
    private final ComboBox<DomainId> domain = new ComboBox<>("Its domain");
    private final DatePicker stopped = Days.picker("Stopped on");
    private final List<FormField> fields;

    UsageFields(List<DomainId> domains) {
        service.setPlaceholder("catalog-api");
        mode.setLabel("It");
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(one -> one == null ? "" : verb(one));
        mode.setValue(Mode.READER);
        domain.setItems(domains);
        domain.setItemLabelGenerator(DomainId::text);
        domain.setClearButtonVisible(true);
        domain.setPlaceholder("The family's");
        stopped.setClearButtonVisible(true);
        fields = List.of(
                new FormField("service", service).required(),
                new FormField("mode", mode),
                new FormField("domain", domain),
                new FormField("stoppedOn", stopped));
    }

    static String verb(Mode mode) {
        return switch (mode) {
            case READER -> "reads";
            case WRITER -> "writes";
            case INVALIDATOR -> "invalidates";
        };
    }

    @Override
    public Component content() {
        var content = new Div(service, mode, domain, stopped);
        content.addClassName("kw-fields");
        return content;
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }

    @Override
    public void shows(Usage usage) {
        service.setValue(usage.service());
        mode.setValue(usage.mode());
        domain.setValue(usage.domain());
        stopped.setValue(usage.stoppedOn());
    }

    @Override
    public List<Finding> missing() {
        return Stream.concat(
                        RowFields.demand(!service.isEmpty(), "service", "Name the service, or remove the row.")
                                .stream(),
                        RowFields.demand(mode.getValue() != null, "mode", "Say what it does.").stream())
                .toList();
    }

    @Override
    public Usage value() {
        return new Usage(service.getValue().strip(), mode.getValue(), domain.getValue(), stopped.getValue());
    }
}
