package dev.keyward.registry;

import dev.keyward.keys.Relation;
import dev.keyward.registry.KeyResolution.Other;
import java.util.List;
import java.util.Objects;

/** Those whose templates match one key, and what keeps it from being theirs alone. */
record Claimants(KeyspaceSnapshot snapshot, List<LiveTemplate> all) {

    List<FamilyId> families() {
        return all.stream().map(LiveTemplate::family).distinct().toList();
    }

    /** Everybody else, when one has won by recorded precedence. */
    List<Other> passedOver(LiveTemplate winner) {
        return all.stream()
                .filter(claim -> !claim.family().equals(winner.family()))
                .map(claim -> other(
                        claim,
                        "Its template matches too and is more general. It yields such keys to %s, as is recorded."
                                .formatted(winner.family())))
                .toList();
    }

    /** Everybody, when nothing settles whose the key is. */
    List<Other> unsettled() {
        return all.stream().map(claim -> other(claim, against(claim))).toList();
    }

    private String against(LiveTemplate claim) {
        return all.stream()
                .filter(rival -> !rival.family().equals(claim.family()))
                .filter(rival -> !isSettled(claim, rival))
                .findFirst()
                .map(rival -> against(relation(claim, rival), rival.family()))
                .orElse("Its template matches.");
    }

    private boolean isSettled(LiveTemplate one, LiveTemplate other) {
        return snapshot.yields(one, other) || snapshot.yields(other, one);
    }

    private Relation relation(LiveTemplate one, LiveTemplate other) {
        return Objects.requireNonNull(snapshot.templates().get(one))
                .overlapWith(Objects.requireNonNull(snapshot.templates().get(other)))
                .relation();
    }

    private static String against(Relation relation, FamilyId rival) {
        return switch (relation) {
            case MORE_SPECIFIC -> "It is more specific than %s, which has not yielded it such keys.".formatted(rival);
            case MORE_GENERAL -> "It is more general than %s and has not yielded it such keys.".formatted(rival);
            case EQUIVALENT -> "It has exactly the keys of %s.".formatted(rival);
            case OVERLAPS, DISJOINT -> "It and %s each have keys of their own, so neither can yield.".formatted(rival);
        };
    }

    private static Other other(LiveTemplate claim, String why) {
        return new Other(claim.family(), claim.template().text(), why);
    }
}
