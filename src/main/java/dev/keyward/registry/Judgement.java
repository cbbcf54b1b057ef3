package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.TemplateCheck.Neighbour;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the rules say about a manifest. An error of the keys or of a reference refuses it; an error of a promise (KF…)
 * only keeps it from becoming active.
 *
 * @param template empty when the text cannot be read; the findings say why
 * @param neighbours the live families of the keyspace whose keys it would share
 */
record Judgement(Optional<KeyTemplate> template, List<Finding> findings, List<Neighbour> neighbours) {
    private static final Set<String> REFERENCES = Set.of("REF", "I2");

    /** What keeps the family from becoming active. */
    List<Finding> blocking() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /** Lets a manifest pass whose keys and references are in order. */
    KeyTemplate requireKeys() {
        refuseOn(finding -> finding.blocks() && !isPromise(finding));
        return template.orElseThrow();
    }

    /** Lets anything pass that can be read at all, for a draft. */
    KeyTemplate requireReadable() {
        refuseOn(finding -> finding.blocks() && REFERENCES.contains(finding.ruleId()));
        if (template.isEmpty()) {
            refuseOn(Finding::blocks);
        }
        return template.orElseThrow();
    }

    /** Lets a manifest pass that may become active. */
    KeyTemplate requireConforming() {
        refuseOn(Finding::blocks);
        return template.orElseThrow();
    }

    /** Lets a change pass that adds no error to those that were there before. */
    void requireNoWorseThan(Judgement before) {
        refuseOn(finding -> finding.blocks()
                && before.blocking().stream().noneMatch(known -> known.ruleId().equals(finding.ruleId())));
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
