package dev.keyward.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who wins a key that several templates match: the most specific, where all of them stand in one order and each pair has
 * agreed (domain.md 5.5). Remembers how each pair of templates relates, since many keys ask about the same few.
 */
final class Contest<T> {
    private final Arbiter<T> arbiter;
    private final Map<Pair<T>, Boolean> known = new ConcurrentHashMap<>();

    /** Somebody whose template matches. */
    record Claim<T>(T owner, ParsedTemplate template) {}

    private record Pair<T>(T general, T specific) {}

    Contest(Arbiter<T> arbiter) {
        this.arbiter = arbiter;
    }

    /** The winner; among versions of one owner the last. Empty when the key stays ambiguous. */
    Optional<Claim<T>> winner(List<Claim<T>> claims) {
        for (var one : claims) {
            for (var other : claims) {
                if (!beats(one, other) && !beats(other, one)) {
                    return Optional.empty();
                }
            }
        }
        return claims.reversed().stream()
                .filter(claim -> claims.stream().allMatch(other -> beats(claim, other)))
                .findFirst();
    }

    private boolean beats(Claim<T> specific, Claim<T> general) {
        return arbiter.same(specific.owner(), general.owner())
                || (arbiter.yields(general.owner(), specific.owner()) && contains(general, specific));
    }

    private boolean contains(Claim<T> general, Claim<T> specific) {
        return known.computeIfAbsent(
                new Pair<>(general.owner(), specific.owner()),
                _ -> general.template().overlapWith(specific.template()).relation() == Relation.MORE_GENERAL);
    }
}
