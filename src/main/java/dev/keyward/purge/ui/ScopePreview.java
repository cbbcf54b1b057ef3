package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ScopeSyntax;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.redis.Fleet;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.TemplateText;
import java.util.List;
import java.util.Map;

/** The scope in words while somebody chooses it, and what the scan will ask Redis for. */
final class ScopePreview extends Composite<Div> {
    private final Fleet fleet;

    ScopePreview(Fleet fleet) {
        this.fleet = fleet;
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    void show(FamiliesField families, Map<String, List<String>> values) {
        getContent().removeAll();
        if (families.getValue().isEmpty()) {
            getContent().add(new Card("What this touches", soft("Choose a family to see its scope in words.")));
            return;
        }
        var environment = fleet.keyspace(families.keyspace())
                .map(keyspace -> keyspace.environment().name())
                .orElse("unknown");
        var scoped = families.getValue().stream()
                .map(choice ->
                        new ScopedFamily(choice.name(), 1, choice.template().text()))
                .toList();
        var scope = new Scope(families.keyspace(), environment, scoped, values, List.of(), null, List.of());
        var words = new Paragraph(sentence(Titles.scope(scope)));
        words.addClassName("kw-scope-words");
        var card = new Card("What this touches", words);
        card.beside(new EnvironmentChip(scope.keyspace() + " \u00b7 " + environment, environment));
        scoped.forEach(family -> card.add(family(family, scope)));
        card.add(soft(
                "Names that look alike but do not match the template stay. The preview counts, it deletes nothing."));
        getContent().add(card);
    }

    private static Component family(ScopedFamily family, Scope scope) {
        var template = new KeyTemplate(family.template());
        var label = new Span("Scan pattern");
        label.addClassNames("kw-soft", "kw-small");
        var pattern = new Span(pattern(template, scope));
        pattern.addClassName("kw-mono");
        var block = new Div(new TemplateText(template), label, pattern);
        block.addClassName("kw-scope-block");
        return block;
    }

    /** A value that cannot be has its message at its field; here the pattern waits until it is mended. */
    private static String pattern(KeyTemplate template, Scope scope) {
        try {
            return ScopePart.pattern(template, scope);
        } catch (ScopeSyntax wrong) {
            return "\u2013";
        }
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Component soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("kw-soft", "kw-small");
        return paragraph;
    }
}
