package dev.keyward.maturity;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other numbers would do.
 *
 * @param families how many were judged
 * @param moves those that would come to another level
 * @param domains domains that would
 */
public record Trial(int families, List<Move> moves, List<DomainMove> domains) {

    /** @param because the criteria that would turn, in words */
    public record Move(FamilyId family, DomainId domain, int from, int to, String because) {}

    /** A level of null: not assessed. */
    public record DomainMove(
            DomainId domain,
            @Nullable Integer from,
            @Nullable Integer to) {}

    /** Such as {@code With this ruleset, 14 of 128 families would move: 2 up, 12 down.} */
    public String sentence() {
        var up = moves.stream().filter(move -> move.to() > move.from()).count();
        return moves.isEmpty()
                ? "With this ruleset, none of %d families would move.".formatted(families)
                : "With this ruleset, %d of %d families would move: %d up, %d down."
                        .formatted(moves.size(), families, up, moves.size() - up);
    }
}
