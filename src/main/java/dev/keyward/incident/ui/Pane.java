package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.shell.kit.PagePart;
import java.util.Locale;
import java.util.function.Supplier;

/** One tab of an incident's page, in the address by its name; built when it is looked at. */
record Pane(String name, String label, int order, Supplier<Component> content) {
    static Pane of(PagePart part, String id) {
        var name = part.label().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Pane(name, part.label(), part.order(), () -> part.content(id));
    }
}
