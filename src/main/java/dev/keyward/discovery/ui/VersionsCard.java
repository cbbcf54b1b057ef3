package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.discovery.UnknownVersion;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.TemplateText;
import java.util.List;

/** Keys of registered families in versions that nobody registered, each with the step that mends it. */
final class VersionsCard {
    private VersionsCard() {}

    static Component of(List<UnknownVersion> versions) {
        var list = new UnorderedList(versions.stream().map(VersionsCard::item).toArray(ListItem[]::new));
        list.addClassNames("kw-reasons", "kw-unknown-versions");
        var says = new Paragraph(
                "These have a family, but its templates know no such version. No purge touches them until one does.");
        says.addClassName("kw-soft");
        return new Card("Versions nobody registered", says, list).counts(versions.size());
    }

    /** That the card stands below, for the head of a page whose list may be long; empty for none. */
    static String below(List<UnknownVersion> versions) {
        return switch (versions.size()) {
            case 0 -> "";
            case 1 -> " Below: a version that nobody registered.";
            default -> " Below: %,d versions that nobody registered.".formatted(versions.size());
        };
    }

    private static ListItem item(UnknownVersion one) {
        var head = new Div(FamilyNavigation.link(one.family()), new TemplateText(new KeyTemplate(one.template())));
        head.addClassName("kw-reason-head");
        var facts = new Span(facts(one));
        facts.addClassName("kw-soft");
        return new ListItem(head, facts, step(one));
    }

    private static String facts(UnknownVersion one) {
        return "%s%s \u00b7 %s \u00b7 %s. %s"
                .formatted(
                        one.estimated() ? "about " : "",
                        Sizes.keys(one.keys()),
                        one.bytes() == 0 ? "size unknown" : Sizes.bytes(one.bytes()),
                        one.expiry() == null ? "life unknown" : PatternWords.expiry(one.expiry()),
                        meaning(one));
    }

    private static String meaning(UnknownVersion one) {
        return switch (one.standing()) {
            case AHEAD -> "A service writes a version that the register does not know yet.";
            case BEHIND ->
                "Left by a writer that is behind the current version. Let them expire, or find the service that still writes them.";
            case REGISTERED -> "Registered since; the next scan counts them as its own.";
        };
    }

    /** The form adds a version that is written from then on, so it is no way back to an older one. */
    private static Component step(UnknownVersion one) {
        var step = switch (one.standing()) {
            case AHEAD ->
                new Anchor(
                        FamilyNavigation.nextVersion(one.family(), one.template()),
                        "Register version " + one.version());
            case BEHIND, REGISTERED ->
                new Anchor(FamilyNavigation.path(one.family()) + "?tab=versions", "Versions of the family");
        };
        step.getElement().setAttribute("aria-label", step.getText() + " of " + one.family());
        return new Div(step);
    }
}
