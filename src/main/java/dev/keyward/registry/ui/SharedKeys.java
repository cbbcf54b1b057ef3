package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;
import java.util.function.Function;

/** The families that share keys with one: how they relate, the shortest shared key, and whose such keys are. */
final class SharedKeys extends UnorderedList {

    /** @param acts what somebody can do about a neighbour; may be empty */
    SharedKeys(List<Neighbour> neighbours, Function<Neighbour, List<Component>> acts) {
        addClassName("kw-neighbours");
        neighbours.forEach(neighbour -> add(item(neighbour, acts.apply(neighbour))));
    }

    private static ListItem item(Neighbour neighbour, List<Component> acts) {
        var head = new Div(FamilyNavigation.link(neighbour.family()), badge(neighbour));
        head.addClassName("kw-finding-head");
        var item = new ListItem(head, new Div(relation(neighbour)));
        if (neighbour.witness() != null) {
            item.add(TemplatePanel.code("Both claim", neighbour.witness()));
        }
        var whose = new Div(whose(neighbour));
        whose.addClassName("kw-soft");
        item.add(whose);
        if (!acts.isEmpty()) {
            var row = new Div(acts.toArray(Component[]::new));
            row.addClassName("kw-actions");
            item.add(row);
        }
        return item;
    }

    private static StatusBadge badge(Neighbour neighbour) {
        return switch (neighbour.relation()) {
            case MORE_SPECIFIC, MORE_GENERAL ->
                neighbour.settled()
                        ? new StatusBadge(Tone.GOOD, "Precedence recorded")
                        : new StatusBadge(Tone.ATTENTION, "Ambiguous");
            case EQUIVALENT, OVERLAPS -> new StatusBadge(Tone.DANGER, "In conflict");
            case DISJOINT -> new StatusBadge(Tone.GOOD, "Apart");
        };
    }

    private static String relation(Neighbour neighbour) {
        return switch (neighbour.relation()) {
            case EQUIVALENT -> "Has exactly the same keys.";
            case MORE_SPECIFIC -> "Every key of this template is also one of its keys.";
            case MORE_GENERAL -> "Every one of its keys is also a key of this template.";
            case OVERLAPS -> "Some keys belong to both.";
            case DISJOINT -> "Shares no key.";
        };
    }

    private static String whose(Neighbour neighbour) {
        return switch (neighbour.relation()) {
            case MORE_GENERAL ->
                neighbour.settled()
                        ? "Such keys belong to %s; a purge of this family keeps them.".formatted(neighbour.family())
                        : "Whose such keys are is not recorded, so no purge takes them.";
            case MORE_SPECIFIC ->
                neighbour.settled()
                        ? "Such keys belong to this family."
                        : "Whose such keys are is not recorded, so no purge takes them. The owner of %s can yield them on its page."
                                .formatted(neighbour.family());
            case EQUIVALENT, OVERLAPS -> "Neither is more specific, so precedence cannot settle it.";
            case DISJOINT -> "";
        };
    }
}
