package dev.keyward.registry.ui;

import com.vaadin.flow.component.select.Select;

/** Fields that take one of a few constants, or nothing. */
final class Choices {
    private Choices() {}

    static <E extends Enum<E>> Select<E> of(String label, E[] all) {
        var field = new Select<E>();
        field.setLabel(label);
        field.setItems(all);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption("Not set");
        field.setItemLabelGenerator(item -> item == null ? "Not set" : SpecWords.of(item));
        return field;
    }
}
