package dev.keyward.charter;

import dev.keyward.charter.proof.Control;
import dev.keyward.kernel.Refused;
import dev.keyward.storage.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The text of a charter: 1 to 30 clauses in their order, each with an id of its own. */
public record Clauses(List<Clause> all) implements Document {
    private static final int MOST = 30;

    /** The playbook's field guide. Its fourth line is two clauses, since two controls prove it; its last names the aim. */
    static final Clauses OF_THE_PLAYBOOK = new Clauses(List.of(
            new Clause("slo-owners", "We define the owners of each domain's freshness SLO.", Control.STEWARDS_ABLE),
            new Clause("naming-standards", "We approve key naming and version standards.", Control.NAMING_STANDARD),
            new Clause(
                    "high-impact-changes", "We review high-impact invalidation changes.", Control.HIGH_IMPACT_DECIDED),
            new Clause("incident-quality", "We maintain the quality of incidents.", Control.INCIDENTS_FOLLOWED_UP),
            new Clause("runbook-quality", "We maintain the quality of runbooks.", Control.RUNBOOKS_NAMED),
            new Clause(
                    "ownership-drift",
                    "No ownership drifts silently as systems and teams evolve.",
                    Control.OWNERSHIP_SOUND)));

    public Clauses {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > MOST) {
            throw Refused.invalid(
                    "clauses",
                    "A charter has 1 to %d clauses, this one %d.".formatted(MOST, all.size()),
                    "Keep it light: few clauses that everybody knows.");
        }
        if (all.stream().map(Clause::id).distinct().count() < all.size()) {
            throw Refused.invalid("clauses", "Two clauses have the same id.", "Give each clause an id of its own.");
        }
    }

    /** SHA-256 of ids, controls and texts in their order: what a signature stands for. */
    public String hash() {
        var words = new StringBuilder();
        all.forEach(clause -> words.append("%s %s %d\n"
                        .formatted(clause.id(), clause.control(), clause.text().length()))
                .append(clause.text())
                .append('\n'));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
