package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.keys.KeyScope;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.purge.scope.Manner;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.purge.scope.Yielding;
import dev.keyward.redis.KeyName;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.CopyButton;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.TemplateText;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Exactly which keys: what the hash stands for, written out. */
final class ScopePart extends Composite<Div> {
    private @Nullable Scope shown;

    void show(Scope scope, String hash) {
        if (scope.equals(shown)) {
            return;
        }
        shown = scope;
        var facts = new FactList()
                .fact(scope.families().size() == 1 ? "Family" : "Families", each(scope.families(), ScopePart::family))
                .fact("Placeholders", values(scope))
                .fact("Scan pattern", each(scope.families(), family -> pattern(scope, family)))
                .fact("Keyspace", keyspace(scope))
                .fact("Cap", cap(scope))
                .fact("Scope hash", hash(hash));
        if (!scope.manner().equals(Manner.PLAIN)) {
            facts.fact("Manner", each(MannerWords.of(scope.manner()), Span::new));
        }
        if (!scope.yielding().isEmpty()) {
            facts.fact("Includes keys yielded by", each(scope.yielding(), ScopePart::yielded));
        }
        if (!scope.regions().isEmpty()) {
            facts.fact("Regions", String.join(", ", scope.regions()));
        }
        getContent().removeAll();
        getContent().add(new Card("Scope", facts));
    }

    private static <T> Component each(List<T> some, Function<T, Component> drawn) {
        var all = new Div(some.stream().map(drawn).toArray(Component[]::new));
        all.addClassName("kw-each");
        return all;
    }

    private static Component family(ScopedFamily family) {
        var name = new Span("%s \u00b7 version %d".formatted(family.name(), family.templateVersion()));
        var row = new Div(name, new TemplateText(new KeyTemplate(family.template())).copyable());
        row.addClassName("kw-scoped-family");
        return row;
    }

    private static Component yielded(Yielding agreed) {
        return new Span("%s, to %s".formatted(agreed.general(), agreed.specific()));
    }

    static Component values(Scope scope) {
        if (scope.values().isEmpty()) {
            return new Span("Any value in each of them");
        }
        var all = new Div();
        all.addClassName("kw-each");
        scope.values().forEach((placeholder, some) -> all.add(chosen(placeholder, some)));
        return all;
    }

    private static Component chosen(String placeholder, List<String> some) {
        var row = new Div(new Span(placeholder + " is " + (some.size() == 1 ? "" : "one of ")));
        row.addClassName("kw-chosen");
        some.forEach(value -> {
            var chip = new Span(value);
            chip.addClassNames("kw-value", "kw-mono");
            row.add(chip);
        });
        return row;
    }

    private static Component pattern(Scope scope, ScopedFamily family) {
        var pattern = pattern(new KeyTemplate(family.template()), scope);
        var text = new Span(pattern);
        text.addClassName("kw-mono");
        var row = new Div(text, new CopyButton("scan pattern", pattern));
        row.addClassName("kw-code");
        return row;
    }

    /** What SCAN is asked for, with every special character escaped. */
    static String pattern(KeyTemplate template, Scope scope) {
        return new KeyName(new KeyScope(template, scope.values()).scanPattern()).toString();
    }

    static Component keyspace(Scope scope) {
        var row = new Div(new Span(scope.keyspace()), new EnvironmentChip(scope.environment(), scope.environment()));
        row.addClassName("kw-code");
        return row;
    }

    static String cap(Scope scope) {
        var cap = scope.maxKeysPerSecond();
        return cap == null ? "None but its pace" : "At most %s a second".formatted(Figures.keys(cap));
    }

    private static Component hash(String hash) {
        var shortly = new Span(hash.substring(0, Math.min(12, hash.length())));
        shortly.addClassName("kw-mono");
        shortly.setTitle(hash);
        var row = new Div(shortly, new CopyButton("scope hash", hash));
        row.addClassName("kw-code");
        return row;
    }
}
