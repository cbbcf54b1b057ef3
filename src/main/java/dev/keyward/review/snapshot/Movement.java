package dev.keyward.review.snapshot;

import dev.keyward.review.agenda.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the data moved between two preparations. A decision stays as long as its item is still asked and the proposal is
 * the same; otherwise it was made about something else.
 */
public final class Movement {
    private Movement() {}

    public static List<String> between(Report earlier, Report later) {
        var words = new ArrayList<String>();
        words.addAll(of(earlier.standing(), later.standing()));
        if (!earlier.incidents().now().equals(later.incidents().now())) {
            words.add("Incidents of Class A, B, C: %s were %s.".formatted(counts(later), counts(earlier)));
        }
        var before = byName(earlier);
        var now = byName(later);
        later.items().stream()
                .filter(item -> !before.containsKey(item.name()))
                .forEach(item -> words.add("New: %s".formatted(item.asked())));
        earlier.items().stream()
                .filter(item -> !now.containsKey(item.name()))
                .forEach(item -> words.add("No longer asked: %s".formatted(item.asked())));
        later.items().stream()
                .filter(item -> isOther(before.get(item.name()), item))
                .forEach(item -> words.add("Proposed now is %s: %s"
                        .formatted(
                                item.proposal().outcome().label().toLowerCase(java.util.Locale.ROOT), item.asked())));
        return List.copyOf(words);
    }

    /** How a domain was judged otherwise: its level, what its families pass, what it is judged by itself. */
    public static List<String> of(Standing earlier, Standing later) {
        var words = new ArrayList<String>();
        var from = Standing.label(earlier.level());
        var to = Standing.label(later.level());
        if (!from.equals(to)) {
            words.add("The domain went from %s to %s.".formatted(from, to));
        }
        var before = Judged.of(earlier);
        Judged.of(later).forEach((criterion, now) -> {
            var was = before.getOrDefault(criterion, "nothing");
            if (!was.equals(now)) {
                words.add("%s: %s; before %s.".formatted(criterion, now, was));
            }
        });
        return List.copyOf(words);
    }

    /** Whether what was decided about an item still holds. */
    public static boolean holds(Report earlier, Report later, String item) {
        var before = byName(earlier).get(item);
        var now = byName(later).get(item);
        return before != null && now != null && !isOther(before, now);
    }

    private static boolean isOther(@org.jspecify.annotations.Nullable Item before, Item now) {
        return before != null && before.proposal().outcome() != now.proposal().outcome();
    }

    private static String counts(Report report) {
        return report.incidents().now().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Map<String, Item> byName(Report report) {
        return report.items().stream().collect(Collectors.toMap(Item::name, Function.identity()));
    }
}
