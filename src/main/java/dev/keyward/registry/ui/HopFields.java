package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.keyward.kernel.Finding;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.LayerHop.Layer;
import dev.keyward.shell.kit.DurationField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One hop of the layer path. */
final class HopFields implements RowFields<LayerHop> {
    private final Select<Layer> layer = new Select<>();
    private final ComboBox<TeamId> owner = new ComboBox<>("Run by");
    private final Select<Boolean> retry = yesNo("Retry");
    private final Select<Boolean> dlq = yesNo("Dead-letter queue");
    private final DurationField lag = new DurationField("Usual lag");
    private final List<FormField> fields;

    HopFields(List<TeamId> teams) {
        layer.setLabel("Layer");
        layer.setItems(Layer.values());
        layer.setItemLabelGenerator(one -> one == null ? "" : PathPicture.label(one));
        owner.setItems(teams);
        owner.setItemLabelGenerator(TeamId::text);
        owner.setClearButtonVisible(true);
        lag.setPlaceholder("2s");
        fields = List.of(
                new FormField("layer", layer).required(),
                new FormField("owner", owner),
                new FormField("retry", retry),
                new FormField("dlq", dlq),
                new FormField("expectedLag", lag));
    }

    /** Yes, no, or nobody said. */
    private static Select<Boolean> yesNo(String label) {
        var field = new Select<Boolean>();
        field.setLabel(label);
        field.setItems(true, false);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption("Not known");
        field.setItemLabelGenerator(one -> one == null ? "Not known" : one ? "Yes" : "No");
        return field;
    }

    @Override
    public Component content() {
        var content = new Div(layer, owner, retry, dlq, lag);
        content.addClassName("kw-fields");
        return content;
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }

    @Override
    public void shows(LayerHop hop) {
        layer.setValue(hop.layer());
        owner.setValue(hop.owner());
        retry.setValue(hop.retry());
        dlq.setValue(hop.dlq());
        lag.shows(hop.expectedLag());
    }

    @Override
    public List<Finding> missing() {
        return Stream.concat(
                        RowFields.demand(layer.getValue() != null, "layer", "Pick the layer, or remove the row.")
                                .stream(),
                        RowFields.demand(lag.isReadable(), "expectedLag", "Write a duration such as 2s or 5m.")
                                .stream())
                .toList();
    }

    @Override
    public LayerHop value() {
        return new LayerHop(layer.getValue(), owner.getValue(), known(retry), known(dlq), lag.duration());
    }

    private static @Nullable Boolean known(Select<Boolean> field) {
        return field.getValue();
    }
}
