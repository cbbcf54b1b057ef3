package dev.keyward.discovery.ui;

import dev.keyward.discovery.Observed;
import dev.keyward.discovery.Observed.Spread;
import dev.keyward.registry.FamilySpec;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of what is declared and what is observed; a dash where nothing was said. */
record ObservedLine(String what, String declared, String observed) {
    private static final String NOTHING = "\u2013";
    private static final String UNKNOWN = "The server did not tell";

    static List<ObservedLine> of(FamilySpec spec, Observed observed) {
        var expected = spec.expected();
        var lines = new ArrayList<ObservedLine>();
        lines.add(new ObservedLine(
                "Keys",
                expected == null || expected.keys() == null ? NOTHING : Sizes.number(expected.keys()),
                between(Sizes.keys(observed.keys()), Sizes.endsOfKeys(observed.keys()))));
        lines.add(new ObservedLine(
                "Bytes", NOTHING, between(Sizes.bytes(observed.bytes()), Sizes.ends(observed.bytes()))));
        lines.add(new ObservedLine("Lifetime", ttl(spec), lives(observed)));
        lines.add(new ObservedLine("Never expire", NOTHING, part(observed.withoutTtl(), observed.sampled())));
        lines.add(new ObservedLine(
                "Size of a key",
                expected == null || expected.valueBytes() == null
                        ? NOTHING
                        : Sizes.bytes(expected.valueBytes()) + " a value",
                sizes(observed.sizes())));
        lines.addAll(inside(spec, observed));
        return lines;
    }

    private static List<ObservedLine> inside(FamilySpec spec, Observed observed) {
        var type = spec.valueType();
        var overhead = observed.overheadPerKey();
        return List.of(
                new ObservedLine(
                        "Type",
                        type == null ? NOTHING : type.name().toLowerCase(Locale.ROOT),
                        shares(observed.types())),
                new ObservedLine("Encoding", NOTHING, shares(observed.encodings())),
                new ObservedLine("Since the last access", NOTHING, idle(observed.idle())),
                new ObservedLine("Overhead of a key", NOTHING, overhead == null ? NOTHING : Sizes.bytes(overhead)));
    }

    private static String between(String value, String ends) {
        return ends.isEmpty() ? value : "%s (95 %% interval %s)".formatted(value, ends);
    }

    private static String ttl(FamilySpec spec) {
        var ttl = spec.ttl();
        if (ttl == null) {
            return NOTHING;
        }
        var jitter = ttl.jitterPct();
        return Words.of(ttl.value()) + (jitter == null ? "" : ", %d %% jitter".formatted(jitter));
    }

    private static String lives(Observed observed) {
        var lives = observed.lives();
        return lives == null
                ? "None of the keys expires"
                : "Half have %s left or more, nine of ten at most %s"
                        .formatted(seconds(lives.p50()), seconds(lives.p90()));
    }

    private static String sizes(@Nullable Spread sizes) {
        return sizes == null
                ? UNKNOWN
                : "Median %s, nine of ten at most %s, the largest %s"
                        .formatted(Sizes.bytes(sizes.p50()), Sizes.bytes(sizes.p90()), Sizes.bytes(sizes.most()));
    }

    private static String idle(@Nullable Spread idle) {
        return idle == null
                ? UNKNOWN
                : "Median %s, nine of ten at most %s".formatted(seconds(idle.p50()), seconds(idle.p90()));
    }

    /** Such as {@code string 98.2 %, hash 1.8 %}, the most frequent first. */
    private static String shares(Map<String, Long> counts) {
        var all = counts.values().stream().mapToLong(count -> count).sum();
        return all == 0
                ? NOTHING
                : counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(count -> "%s %s".formatted(count.getKey(), Sizes.share((double) count.getValue() / all)))
                        .collect(Collectors.joining(", "));
    }

    private static String part(long some, long all) {
        return all == 0
                ? NOTHING
                : "%s of the sample (%s)".formatted(Sizes.share((double) some / all), Sizes.keys(some));
    }

    private static String seconds(double seconds) {
        return Sizes.duration(Duration.ofMillis(Math.round(seconds * 1_000)));
    }
}
