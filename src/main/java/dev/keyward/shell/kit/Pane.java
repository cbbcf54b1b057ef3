package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One tab of a page, in the address by its name; built when it is looked at. */
public record Pane(String name, String label, int order, Supplier<Component> content) {

    /** A page's own panes and those that other features add, in their order. */
    public static List<Pane> all(Stream<Pane> own, List<PagePart> added, String id) {
        return Stream.concat(own, added.stream().map(part -> of(part, id)))
                .sorted(Comparator.comparingInt(Pane::order))
                .toList();
    }

    private static Pane of(PagePart part, String id) {
        var name = part.label().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Pane(name, part.label(), part.order(), () -> part.content(id));
    }
}
