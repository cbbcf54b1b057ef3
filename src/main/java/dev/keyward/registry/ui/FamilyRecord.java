package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a family besides its promises. What nobody said is left out, unless the unsaid means something.
 *
 * @param now to say how long ago
 */
record FamilyRecord(Family family, Instant now) {

    Card card() {
        var facts = new FactList()
                .fact("Sensitivity", SpecWords.of(family.spec().security()))
                .fact("Impact", SpecWords.of(family.spec().effectiveImpact()))
                .fact("Conformance", family.spec().followsLegacyPath() ? "Legacy, to be migrated" : "Standard");
        said(facts, "Value type", FamilySpec::valueType);
        said(facts, "Regions", FamilySpec::regions);
        placeholders(facts);
        said(facts, "Tags", FamilySpec::tags);
        runbook(facts);
        facts.fact("Registered", new Div(new Moment(family.createdAt(), now), new Span(" by " + family.createdBy())))
                .fact("Changed", new Moment(family.updatedAt(), now));
        return new Card("Record", facts, families());
    }

    private void said(FactList facts, String label, Function<FamilySpec, @Nullable Object> part) {
        var words = SpecWords.of(part.apply(family.spec()));
        if (!words.equals(SpecWords.NOTHING)) {
            facts.fact(label, words);
        }
    }

    /** In the order of the template, one a line. */
    private void placeholders(FactList facts) {
        var uses = Objects.requireNonNullElse(family.spec().placeholders(), Map.<String, PlaceholderUse>of());
        var lines = new Div();
        family.template().placeholders().stream()
                .filter(placeholder -> uses.containsKey(placeholder.name()))
                .map(placeholder ->
                        new Div("%s: %s".formatted(placeholder.name(), SpecWords.of(uses.get(placeholder.name())))))
                .forEach(lines::add);
        if (lines.getComponentCount() > 0) {
            facts.fact("Placeholders", lines);
        }
    }

    private void runbook(FactList facts) {
        var address = family.spec().runbook();
        if (address != null) {
            facts.fact("Runbook", new Anchor(address, address));
        }
    }

    private Component families() {
        return new Anchor(
                FamilyNavigation.LIST + "?" + FamilyQuery.DOMAIN + "=" + family.domain(),
                "Families of " + family.domain());
    }
}
