package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import java.util.Locale;
import java.util.stream.Collectors;

/** States and transitions in the words of the console's sentences. */
final class Words {
    private Words() {}

    static String of(PurgeState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The refusal of a step that the state does not offer. */
    static Refused noWay(PurgeRequest purge, PurgeState to) {
        if (purge.drifted() && to == PurgeState.RUNNING) {
            return Refused.wrongState(
                    "This purge met far more keys than its dry run counted, so it cannot go on.",
                    "Abort it and request a new one: its dry run will count them.");
        }
        if (purge.state() == to) {
            return Refused.wrongState(
                    "This purge is %s already.".formatted(of(to)),
                    "Look at it again: somebody else may have been a moment faster.");
        }
        var offered =
                purge.state().availableTransitions().stream().map(Words::of).collect(Collectors.joining(" or "));
        return Refused.wrongState(
                "A purge that is %s cannot become %s.".formatted(of(purge.state()), of(to)),
                offered.isEmpty() ? "It is over; request a new one." : "It can become %s now.".formatted(offered));
    }
}
