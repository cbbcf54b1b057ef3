package dev.keyward.purge;

import dev.keyward.purge.scope.Manner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the end of the last step means, claiming no more than is known: what was there from start to end is gone, what an
 * index does not list was not looked for, what a verifying scan met may have been written since.
 */
record Aftermath(PurgeState state, @Nullable String explanation) {
    static Aftermath of(Manner manner, Progress progress) {
        var words = new ArrayList<String>();
        var kept = progress.ambiguousSkipped();
        if (kept > 0) {
            words.add(
                    "%,d keys match another live family as well and stay: record which of the two yields, then purge again."
                            .formatted(kept));
        }
        if (manner.softSeconds() != null) {
            words.add("Its keys expire within %,d seconds.".formatted(manner.softSeconds()));
        }
        if (manner.verify()) {
            words.add(verified(manner, progress.met()));
        } else if (manner.index() != null) {
            words.add("Keys that the index does not list were not looked for.");
        }
        var missed = manner.index() != null && progress.met() > 0;
        return new Aftermath(kept > 0 || missed ? PurgeState.PARTIAL : PurgeState.COMPLETED, joined(words));
    }

    private static String verified(Manner manner, long met) {
        if (met == 0) {
            return "A scan behind it met no key of the scope.";
        }
        return manner.index() == null
                ? "A scan behind it met %,d keys of the scope, written since it began; they stay.".formatted(met)
                : ("A scan behind it met %,d keys of the scope: not listed by the index, or written since it began."
                                + " Without the index, another purge finds them.")
                        .formatted(met);
    }

    private static @Nullable String joined(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
