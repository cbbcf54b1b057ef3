package dev.keyward.stewardship.drift;

import dev.keyward.stewardship.drift.DriftFacts.OwnerFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One rule of domain.md 5.3. The list of rules is the policy. */
public interface DriftRule {
    Optional<Cause> judge(DriftFacts facts, Ruleset rules);

    DriftRule NO_OWNER = (facts, rules) -> cause(
            facts.owner() == null || facts.invalidatedBy() == null,
            critical(
                    "OD01",
                    rules,
                    facts.owner() == null ? "No team owns it." : "No team makes its stale values go away.",
                    "Hand it to a team that does.",
                    Mend.HAND_OVER));

    DriftRule OWNER_INACTIVE = (facts, rules) -> owner(facts, owner -> !owner.active())
            .map(owner -> critical(
                    "OD02",
                    rules,
                    "%s is not at work any more.".formatted(owner.name()),
                    "Claim the family for your team; the domain's steward decides.",
                    Mend.HAND_OVER));

    DriftRule NOBODY_LEFT = (facts, rules) -> owner(facts, owner -> owner.members() == 0)
            .map(owner -> critical(
                    "OD03",
                    rules,
                    "Nobody in %s can act.".formatted(owner.name()),
                    "Add people to the team, or claim the family for yours.",
                    Mend.HAND_OVER));

    DriftRule ONE_PERSON = (facts, rules) -> owner(facts, owner -> owner.members() == 1)
            .map(owner -> new Cause(
                    "OD04",
                    rules.weights().oneMember(),
                    false,
                    "Everything hangs on one person in %s.".formatted(owner.name()),
                    "Add a second person to the team.",
                    Mend.STAFF_THE_TEAM));

    DriftRule NOT_ATTESTED = (facts, rules) -> cause(
            facts.statementAge().compareTo(rules.attestationEnd()) > 0,
            new Cause(
                    "OD05",
                    facts.statementAge().compareTo(rules.attestationLost()) > 0
                            ? rules.weights().attestationLost()
                            : rules.weights().attestationExpired(),
                    false,
                    "Nobody has answered for it for %d days: no attestation, no hand-over."
                            .formatted(facts.statementAge().toDays()),
                    "Look at what changed since, and attest.",
                    Mend.ATTEST));

    DriftRule NO_CHANNEL = (facts, rules) -> owner(
                    facts, owner -> !owner.channel() || reaches(facts.failedDeliveries(), rules.failedDeliveries()))
            .map(owner -> new Cause(
                    "OD06",
                    rules.weights().noChannel(),
                    false,
                    owner.channel()
                            ? "The last %d messages to the channel of %s did not arrive."
                                    .formatted(rules.failedDeliveries(), owner.name())
                            : "%s has no channel where it is reached.".formatted(owner.name()),
                    "Give the team a channel that somebody reads.",
                    Mend.STAFF_THE_TEAM));

    DriftRule FOREIGN_INVALIDATION = (facts, rules) -> cause(
            facts.foreignInvalidation(),
            new Cause(
                    "OD07",
                    rules.weights().foreignInvalidation(),
                    false,
                    "%s makes its stale values go away but works in another domain.".formatted(facts.invalidatedBy()),
                    "Record that this was agreed, or name another invalidation owner.",
                    Mend.DELEGATE));

    DriftRule OTHER_MANIFEST_OWNER = (facts, rules) -> cause(
            facts.manifestOwner() != null
                    && (facts.owner() == null
                            || !facts.manifestOwner().equals(facts.owner().name())),
            new Cause(
                    "OD08",
                    rules.weights().otherManifestOwner(),
                    false,
                    "Its manifest names %s as the owner.".formatted(facts.manifestOwner()),
                    "Correct the manifest, or hand the family over.",
                    Mend.HAND_OVER));

    DriftRule UNANSWERED = (facts, rules) -> cause(
            facts.unanswered() >= rules.unanswered(),
            new Cause(
                    "OD09",
                    rules.weights().unanswered(),
                    false,
                    "%d times within %d days its owner was asked and did not answer in time."
                            .formatted(
                                    facts.unanswered(), rules.unansweredWindow().toDays()),
                    "Answer what waits.",
                    Mend.ANSWER));

    DriftRule STRANGE_WRITER = (facts, rules) -> cause(
            reaches(facts.strangerDays(), rules.strangerDays()),
            new Cause(
                    "OD10",
                    rules.weights().strangeWriter(),
                    false,
                    "Somebody who is not declared writes its keys.",
                    "Declare the writer under usages, or stop it.",
                    Mend.EDIT_THE_FAMILY));

    DriftRule SILENT_CHANGE = (facts, rules) -> cause(
            facts.silentChange(),
            new Cause(
                    "OD11",
                    rules.weights().silentChange(),
                    false,
                    "Its owner changed without a transfer that both sides agreed to.",
                    "Somebody of the new owner attests, or it is handed back.",
                    Mend.ATTEST));

    static List<DriftRule> all() {
        return List.of(
                NO_OWNER,
                OWNER_INACTIVE,
                NOBODY_LEFT,
                ONE_PERSON,
                NOT_ATTESTED,
                NO_CHANNEL,
                FOREIGN_INVALIDATION,
                OTHER_MANIFEST_OWNER,
                UNANSWERED,
                STRANGE_WRITER,
                SILENT_CHANGE);
    }

    private static Cause critical(String rule, Ruleset rules, String sentence, String remedy, Mend mend) {
        return new Cause(rule, rules.weights().critical(), true, sentence, remedy, mend);
    }

    private static Optional<Cause> cause(boolean holds, Cause cause) {
        return holds ? Optional.of(cause) : Optional.empty();
    }

    private static Optional<OwnerFacts> owner(DriftFacts facts, Predicate<OwnerFacts> holds) {
        return Optional.ofNullable(facts.owner()).filter(holds);
    }

    private static boolean reaches(@org.jspecify.annotations.Nullable Integer measured, int limit) {
        return measured != null && measured >= limit;
    }
}
