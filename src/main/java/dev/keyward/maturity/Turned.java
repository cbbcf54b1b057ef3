package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Exempted;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a result differs from the one before, in words for the digest. */
final class Turned {
    private static final int LONGEST = 1_000;

    private Turned() {}

    static String because(@Nullable Kept before, Found after) {
        if (before == null) {
            return "First evaluation.";
        }
        var words = new ArrayList<String>();
        ended(before.exempted(), after.exempted())
                .forEach(one -> words.add("The exemption of %s ended.".formatted(one)));
        ended(after.exempted(), before.exempted())
                .forEach(one -> words.add("An exemption of %s began.".formatted(one)));
        if (before.ruleset() != after.ruleset()) {
            words.add("Ruleset %d is in force.".formatted(after.ruleset()));
        }
        var statuses = Kept.statuses(before.statuses());
        for (var judged : after.judged()) {
            turn(
                            judged,
                            statuses.get(dev.keyward.maturity.criteria.Criterion.of(judged.id())
                                    .orElseThrow()))
                    .ifPresent(words::add);
        }
        if (words.isEmpty()) {
            words.add("What it declares changed.");
        }
        var all = String.join(" ", words);
        return all.length() > LONGEST ? all.substring(0, LONGEST - 1) + "\u2026" : all;
    }

    private static java.util.Optional<String> turn(Judged judged, @Nullable Status before) {
        return before == judged.status()
                ? java.util.Optional.empty()
                : java.util.Optional.of("%s: %s \u2192 %s."
                        .formatted(judged.id(), before == null ? "new" : word(before), word(judged.status())));
    }

    private static List<String> ended(List<Exempted> before, List<Exempted> after) {
        return before.stream()
                .map(Exempted::criterion)
                .filter(criterion ->
                        after.stream().noneMatch(one -> one.criterion().equals(criterion)))
                .toList();
    }

    private static String word(Status status) {
        return status.label().toLowerCase(Locale.ROOT);
    }
}
