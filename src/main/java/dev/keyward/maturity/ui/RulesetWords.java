package dev.keyward.maturity.ui;

import dev.keyward.kernel.Refused;
import dev.keyward.maturity.ProposalState;
import dev.keyward.maturity.RulesetProposal;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.RulesetNumber;
import dev.keyward.shell.kit.ChangeTable.Change;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How the numbers of a ruleset are typed and written: durations as 30d, shares in percent. */
final class RulesetWords {
    private RulesetWords() {}

    static String typed(Object number) {
        return switch (number) {
            case Duration duration -> Words.typed(duration);
            case Double share ->
                BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
            default -> number.toString();
        };
    }

    static String written(Object number) {
        return switch (number) {
            case Duration duration -> Words.of(duration);
            case Double share -> typed(share) + " %";
            default -> number.toString();
        };
    }

    /** Reads what was typed as a number of the same kind; anything else is refused at its field. */
    static Object read(RulesetNumber number, Ruleset rules, String text) {
        try {
            return switch (number.of(rules)) {
                case Duration _ -> Words.duration(text);
                case Double _ -> new BigDecimal(text.strip()).movePointLeft(2).doubleValue();
                case Long _ -> Long.valueOf(natural(text));
                default -> Integer.valueOf(natural(text));
            };
        } catch (IllegalArgumentException unreadable) {
            throw Refused.invalid(number.path(), hint(number.of(rules)), "Correct the number.");
        }
    }

    private static int natural(String text) {
        var number = Integer.parseInt(text.strip());
        if (number < 0) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** What a field takes. */
    static String hint(Object number) {
        return switch (number) {
            case Duration _ -> "A duration such as 24h or 30d.";
            case Double _ -> "In percent, such as 80.";
            default -> "A whole number.";
        };
    }

    static List<Change> changes(Ruleset before, Ruleset after) {
        return Arrays.stream(RulesetNumber.values())
                .filter(number -> !number.of(before).equals(number.of(after)))
                .map(number -> new Change(
                        "%s (%s)".formatted(number.label(), number.where()),
                        written(number.of(before)),
                        written(number.of(after))))
                .toList();
    }

    static StatusBadge badge(RulesetProposal proposal, int inForce) {
        return switch (proposal.state()) {
            case PROPOSED ->
                proposal.isOutdated(inForce)
                        ? new StatusBadge(Tone.NEUTRAL, "Outdated")
                        : new StatusBadge(Tone.ATTENTION, "Waits");
            case IN_FORCE -> new StatusBadge(Tone.GOOD, "Put in force");
            case REJECTED -> new StatusBadge(Tone.DANGER, "Rejected");
            case WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, Words.of(ProposalState.WITHDRAWN));
        };
    }
}
