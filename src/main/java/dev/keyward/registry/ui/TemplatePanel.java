package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.Outlook;
import dev.keyward.registry.TemplateCheck;
import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.CopyButton;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.TemplateText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a template means, shown beside it while somebody types: its parts, a key of it, and what the rules say. */
final class TemplatePanel extends Div {
    private Card verdict = new Card("Naming standard");

    TemplatePanel() {
        addClassName("kw-template-panel");
        getElement().setAttribute("role", "status").setAttribute("aria-label", "What the template means");
        teaches();
    }

    /** Before anything was typed. */
    void teaches() {
        removeAll();
        var grammar = new FactList()
                .fact("user", "The domain, a registered one")
                .fact("v3", "The version of the key's shape")
                .fact("profile", "Words, lower case")
                .fact("{user_id}", "A placeholder; {id=int} takes digits only, {region=eu|us} one of two")
                .fact("{path...}", "The rest of the key, colons included");
        add(new Card("How a template reads", new TemplateText(new KeyTemplate("user:v3:profile:{user_id}")), grammar));
    }

    /** @param keyspace whose families were compared; empty when none was picked yet */
    void shows(TemplateCheck check, String keyspace) {
        shows(check, keyspace, neighbour -> List.of());
    }

    /** @param acts what can be done about a family that shares keys */
    void shows(TemplateCheck check, String keyspace, Function<Neighbour, List<Component>> acts) {
        shows(check, FindingCards.naming(check.findings(), keyspace), acts);
    }

    /**
     * Shows the rest of the manifest judged too.
     *
     * @param outlook what would become of it; empty while something that every family needs is missing
     */
    void shows(TemplateCheck check, String keyspace, Optional<Outlook> outlook) {
        var naming = outlook.map(Outlook::findings).orElse(check.findings()).stream()
                .filter(FindingCards::isNaming)
                .toList();
        shows(check, FindingCards.naming(naming, keyspace), neighbour -> List.of());
        addComponentAtIndex(indexOf(verdict) + 1, FindingCards.promises(outlook));
    }

    private void shows(TemplateCheck check, Card naming, Function<Neighbour, List<Component>> acts) {
        removeAll();
        verdict = naming;
        check.template().ifPresent(template -> add(shape(template)));
        add(verdict);
        if (!check.relations().isEmpty()) {
            add(new Card("Families that share keys", new SharedKeys(check.relations(), acts))
                    .counts(check.relations().size()));
        }
    }

    private static Component shape(KeyTemplate template) {
        var facts = new FactList();
        for (var placeholder : template.placeholders()) {
            facts.fact("{" + placeholder.name() + "}", takes(placeholder));
        }
        var pattern = new String(template.scanPattern(), StandardCharsets.UTF_8);
        return new Card(
                "What it means",
                new TemplateText(template),
                facts,
                code("An example key", template.example()),
                code("Found with SCAN MATCH", pattern));
    }

    private static String takes(Placeholder placeholder) {
        var value = placeholder.rest()
                ? "the rest of the key, colons included"
                : placeholder.type().says();
        return placeholder.hashtag() ? value + "; in braces, as a Cluster hash tag" : value;
    }

    static Component code(String label, String text) {
        var name = new Div(label);
        name.addClassNames("kw-soft", "kw-small");
        var value = new Span(text);
        value.addClassName("kw-mono");
        var row = new Div(value, new CopyButton(label.toLowerCase(Locale.ROOT), text));
        row.addClassName("kw-code-row");
        return new Div(name, row);
    }
}
