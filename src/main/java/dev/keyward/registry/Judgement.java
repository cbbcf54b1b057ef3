package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.registry.lint.Standard;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the rules say about a manifest. An error of the keys or of a reference refuses it; an error of a promise (KF…)
 * only keeps it from becoming active.
 *
 * @param template empty when the text cannot be read; the findings say why
 * @param neighbours the live families of the keyspace whose keys it would share
 * @param waived the rules whose errors do not count for this family at the moment
 */
record Judgement(
        Optional<KeyTemplate> template, List<Finding> findings, List<Neighbour> neighbours, Set<String> waived) {
    private static final Set<String> REFERENCES = Set.of("REF", "I2", "NAME", "OD11");

    /** Inputs that name something or hold several things, so that the evidence says which of them breaks the rule. */
    private static final Set<String> NAMING = Set.of("owner", "invalidationOwner", "regions", "usages");

    /** The same with findings from elsewhere, which come first. */
    Judgement with(List<Finding> more) {
        return new Judgement(
                template, Stream.concat(more.stream(), findings.stream()).toList(), neighbours, waived);
    }

    /** What keeps the family from becoming active. */
    List<Finding> blocking() {
        return findings.stream().filter(this::counts).toList();
    }

    /** Lets a manifest pass whose keys and references are in order. */
    KeyTemplate requireKeys() {
        refuseOn(finding -> counts(finding) && !isPromise(finding));
        return template.orElseThrow();
    }

    /** Lets anything pass that can be read at all, for a draft. */
    KeyTemplate requireReadable() {
        refuseOn(finding -> counts(finding) && REFERENCES.contains(finding.ruleId()));
        if (template.isEmpty()) {
            refuseOn(this::counts);
        }
        return template.orElseThrow();
    }

    /** Lets a manifest pass that may become active. */
    KeyTemplate requireConforming() {
        refuseOn(this::counts);
        return template.orElseThrow();
    }

    /**
     * Lets a change pass that adds no offence to those that were there before. An offence is a rule and the input that
     * breaks it; a second input that breaks the same rule is a second offence, and so is a second region.
     *
     * @param before asked only when there is an error at all
     */
    void requireNoWorseThan(Supplier<Judgement> before) {
        if (!blocking().isEmpty()) {
            var known = before.get().blocking();
            refuseOn(finding -> counts(finding) && known.stream().noneMatch(one -> covers(one, finding)));
        }
    }

    private static boolean covers(Finding known, Finding finding) {
        return known.ruleId().equals(finding.ruleId())
                && Objects.equals(known.field(), finding.field())
                && (!NAMING.contains(Objects.requireNonNullElse(finding.field(), ""))
                        || named(known).containsAll(named(finding)));
    }

    private static Set<String> named(Finding finding) {
        return finding.evidence() == null
                ? Set.of()
                : Set.copyOf(List.of(finding.evidence().split(", ")));
    }

    /** An error that nobody waived. What keeps purges exact is never waived. */
    private boolean counts(Finding finding) {
        return finding.blocks() && !(waived.contains(finding.ruleId()) && !Standard.keepsPurgesExact(finding.ruleId()));
    }

    private static boolean isPromise(Finding finding) {
        return finding.ruleId().startsWith("KF");
    }

    private void refuseOn(Predicate<Finding> bar) {
        findings.stream().filter(bar).findFirst().ifPresent(first -> {
            throw Refused.rule(first.message(), "Mend what the findings name and send it again.", findings);
        });
    }
}
