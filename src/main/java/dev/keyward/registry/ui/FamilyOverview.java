package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.Surroundings.Usage.Mode;
import dev.keyward.registry.path.LayerPath;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Days;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts in words: what was promised, where a promise comes from, and how stale values leave. */
final class FamilyOverview extends Div {
    private final transient Family family;
    private final transient FamilySpec spec;
    private final transient Domain domain;

    FamilyOverview(Family family, Ownership ownership, Instant now) {
        this.family = family;
        this.spec = family.spec();
        this.domain = ownership.domain(family.domain());
        addClassName("kw-stack");
        var left = new Div(freshness(), invalidation());
        left.addClassName("kw-stack");
        var right = new Div(services(), new FamilyRecord(family, now).card());
        right.addClassName("kw-stack");
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        var path = LayerPath.of(spec);
        if (path.isEmpty()) {
            add(columns, picture(path));
        } else {
            add(picture(path), columns);
        }
    }

    private Component freshness() {
        var facts = new FactList()
                .fact("Class", promised(Freshness::freshnessClass, Words.of(domain.freshnessClass())))
                .fact(
                        "Freshness SLA",
                        promised(Freshness::tier, Words.sentence(domain.tier().words())))
                .fact(
                        "Maximum staleness",
                        promised(Freshness::maxStaleness, Words.of(Duration.ofSeconds(domain.maxStalenessSeconds()))))
                .fact("Enforcement", Words.sentence(domain.enforcement().words()));
        if (own(Freshness::target) instanceof Double target) {
            var window = (Duration) own(Freshness::window);
            facts.fact(
                    "Target",
                    "%s of reads%s"
                            .formatted(SpecWords.percent(target), window == null ? "" : " over " + Words.of(window)));
        }
        if (own(Freshness::reason) instanceof String reason) {
            facts.fact("Why it differs", reason);
        }
        return new Card("Freshness", new Paragraph(new Text(sentence() + " "), inheritance()), facts);
    }

    private Component inheritance() {
        var words = spec.freshness() == null
                ? "All of it is inherited from the domain "
                : "What it does not say itself is inherited from the domain ";
        var inheritance = new Span(new Text(words), OwnershipNavigation.link(family.domain()), new Text("."));
        inheritance.addClassName("kw-soft");
        return inheritance;
    }

    private String sentence() {
        var staleness = own(Freshness::maxStaleness);
        var at = staleness == null ? Duration.ofSeconds(domain.maxStalenessSeconds()) : (Duration) staleness;
        return "A value may be at most %s old when it is served.".formatted(Words.of(at));
    }

    private @Nullable Object own(Function<Freshness, @Nullable Object> part) {
        return spec.freshness() == null ? null : part.apply(spec.freshness());
    }

    /** The family's own promise, or its domain's, and which of the two it is. */
    private Component promised(Function<Freshness, @Nullable Object> part, String ofTheDomain) {
        var own = own(part);
        if (own == null) {
            return new Span(ofTheDomain);
        }
        var source = new Span("its own; the domain says %s".formatted(ofTheDomain.toLowerCase(Locale.ROOT)));
        source.addClassName("kw-soft");
        var fact = new Div(new Span(SpecWords.of(own)), source);
        fact.addClassName("kw-sourced");
        return fact;
    }

    private Component invalidation() {
        var strategy = spec.invalidation().strategy();
        var facts = new FactList()
                .fact("Invalidated by", OwnershipNavigation.link(spec.invalidatedBy()))
                .fact("Retry", SpecWords.of(spec.invalidation().retry()))
                .fact("Dead-letter queue", SpecWords.of(spec.invalidation().dlq()))
                .fact("Fallback", SpecWords.of(spec.invalidation().fallback()))
                .fact("TTL", SpecWords.of(spec.ttl()))
                .fact("Source of truth", SpecWords.of(spec.sourceOfTruth()));
        return new Card(
                "How stale values leave",
                new Paragraph("%s. %s".formatted(strategy.label(), strategy.tradeOff())),
                facts);
    }

    private Component picture(LayerPath path) {
        var own = own(Freshness::maxStaleness);
        var promise = own == null ? Duration.ofSeconds(domain.maxStalenessSeconds()) : (Duration) own;
        return new Card("The path of a value", new PathPicture(path, promise));
    }

    private Component services() {
        var facts = new FactList();
        for (var mode : Mode.values()) {
            var some = Objects.requireNonNullElse(spec.usages(), List.<Usage>of()).stream()
                    .filter(usage -> usage.mode() == mode)
                    .map(FamilyOverview::service)
                    .collect(Collectors.joining(", "));
            facts.fact(Words.sentence(UsageFields.verb(mode)), some.isEmpty() ? "Nobody named" : some);
        }
        var size = SpecWords.of(spec.expected());
        return new Card("Services", facts.fact("Expected", size.equals(SpecWords.NOTHING) ? "Not estimated" : size));
    }

    private static String service(Usage usage) {
        return usage.stoppedOn() == null
                ? usage.service()
                : "%s (stopped %s)".formatted(usage.service(), Days.words(usage.stoppedOn()));
    }
}
