package dev.keyward.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.FamilySummary;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who takes over from a family that is deprecated, and until when it is read. */
final class EndingFields extends Div {
    private final ComboBox<FamilyId> heir = new ComboBox<>("Successor");
    private final DatePicker last = Days.picker("Sunset");

    EndingFields(Registry registry, Family family) {
        heir.setItems(query ->
                registry
                        .page(active(query.getFilter().orElse("")), "name", query.getOffset(), query.getLimit())
                        .stream()
                        .map(FamilySummary::name)
                        .filter(name -> !name.equals(family.name())));
        heir.setItemLabelGenerator(FamilyId::text);
        heir.setClearButtonVisible(true);
        heir.setHelperText("The family that takes over. Without one, the reason says why there is none.");
        last.setHelperText("The day its keys should be gone; ninety days ahead unless you say otherwise.");
        addClassName("kw-fields");
        add(heir, last);
    }

    private static FamilyFilter active(String q) {
        return new FamilyFilter(q, null, null, FamilyState.ACTIVE, null);
    }

    @Nullable
    FamilyId successor() {
        return heir.getValue();
    }

    @Nullable
    LocalDate sunset() {
        return last.getValue();
    }
}
