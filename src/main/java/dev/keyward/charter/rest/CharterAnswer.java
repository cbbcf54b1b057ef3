package dev.keyward.charter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.charter.Charter;
import dev.keyward.charter.CharterState;
import dev.keyward.charter.Clause;
import dev.keyward.charter.Signature;
import dev.keyward.charter.proof.Control;
import dev.keyward.charter.proof.Proof;
import dev.keyward.charter.proof.Tally;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of the charter as other programs read it: what it says, what proves it, who signed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CharterAnswer(
        int number,
        CharterState state,
        List<CharterState> availableTransitions,
        List<ProvenClause> clauses,
        String textHash,
        String author,
        Instant writtenAt,
        String editor,
        Instant editedAt,
        @Nullable String enforcedBy,
        @Nullable Instant enforcedAt,
        @Nullable Instant supersededAt,
        List<Signature> signatures,
        List<TeamId> missingSignatures) {

    /** A clause with what its control says now; a clause without a control has no proof. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProvenClause(
            String id,
            String text,
            @Nullable Control control,
            @Nullable Evidence proof) {}

    /** The numbers behind an outcome, and the first few things that lack it. */
    record Evidence(Proof.Outcome outcome, String sentence, long all, long lacking, List<Tally.Example> examples) {
        static Evidence of(Proof proof) {
            var tally = proof.tally();
            return new Evidence(proof.outcome(), proof.sentence(), tally.all(), tally.lacking(), tally.examples());
        }
    }

    static CharterAnswer of(
            Charter charter, Map<Control, Proof> proofs, List<Signature> signatures, List<Team> missing) {
        return new CharterAnswer(
                charter.number(),
                charter.state(),
                charter.state().availableTransitions(),
                charter.clauses().all().stream()
                        .map(clause -> proven(clause, proofs))
                        .toList(),
                charter.clauses().hash(),
                charter.author(),
                charter.writtenAt(),
                charter.editor(),
                charter.editedAt(),
                charter.enforcedBy(),
                charter.enforcedAt(),
                charter.supersededAt(),
                signatures,
                missing.stream().map(Team::name).toList());
    }

    private static ProvenClause proven(Clause clause, Map<Control, Proof> proofs) {
        var proof = clause.control() == null ? null : proofs.get(clause.control());
        return new ProvenClause(
                clause.id(), clause.text(), clause.control(), proof == null ? null : Evidence.of(proof));
    }
}
