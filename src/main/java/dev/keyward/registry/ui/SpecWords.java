package dev.keyward.registry.ui;

import dev.keyward.kernel.Text;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Surroundings;
import dev.keyward.shell.kit.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a manifest in words, for the family's page and for comparing two versions of it. */
final class SpecWords {
    static final String NOTHING = "Not set";

    private SpecWords() {}

    static String of(@Nullable Object part) {
        return switch (part) {
            case null -> NOTHING;
            case Strategy strategy -> strategy.label();
            case FreshnessTier tier -> Words.sentence(tier.words());
            case Promises.Retry(int attempts, var backoff) ->
                "%d attempts, %s backoff".formatted(attempts, Words.of(backoff).toLowerCase(Locale.ROOT));
            case Promises.Ttl ttl -> of(ttl);
            case Promises.Freshness freshness -> of(freshness);
            case Promises.Security security -> of(security);
            case Promises.RegionPolicy region -> of(region);
            case Surroundings.Usage usage ->
                "%s %s".formatted(usage.service(), Words.of(usage.mode()).toLowerCase(Locale.ROOT));
            case Surroundings.LayerHop hop -> of(hop);
            case Surroundings.Expected expected -> of(expected);
            case Promises.PlaceholderUse use ->
                joined(use.role(), after("from ", use.source()), after("through ", use.normalizer()));
            case Enum<?> constant -> Words.of(constant);
            case Duration duration -> Words.of(duration);
            case Text text -> text.text();
            case Map<?, ?> map when map.isEmpty() -> NOTHING;
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining("; "));
            case Collection<?> all when all.isEmpty() -> NOTHING;
            case Set<?> all -> all.stream().map(SpecWords::of).sorted().collect(Collectors.joining(", "));
            case Collection<?> all -> all.stream().map(SpecWords::of).collect(Collectors.joining(", "));
            default -> part.toString().isBlank() ? NOTHING : part.toString();
        };
    }

    /** A share as people say it: 0.999 is {@code 99.9 %}. */
    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String of(Promises.RegionPolicy region) {
        return joined(
                region.code() + Objects.requireNonNullElse(after(" after ", region.graceWindow()), ""),
                after("replica ", region.lagBudget()),
                after("at most stale ", region.maxStaleness()),
                region.sharding() == Promises.RegionPolicy.Sharding.REGIONAL_KEYS ? "keys of its own" : null,
                region.adaptiveTtl() == null
                        ? null
                        : "TTL %s to %s"
                                .formatted(
                                        Words.of(region.adaptiveTtl().min()),
                                        Words.of(region.adaptiveTtl().max())));
    }

    private static String of(Surroundings.LayerHop hop) {
        return "%s (%s)"
                .formatted(
                        PathPicture.label(hop.layer()),
                        joined(
                                hop.owner(),
                                said(hop.retry(), "retries", "no retry"),
                                said(hop.dlq(), "DLQ", "no DLQ"),
                                after("usually ", hop.expectedLag())))
                .replace(" (%s)".formatted(NOTHING), "");
    }

    private static String of(Surroundings.Expected expected) {
        return joined(
                counted(expected.keys(), "keys"),
                counted(expected.valueBytes(), "bytes a value"),
                counted(expected.readsPerSecond(), "reads a second"),
                counted(expected.writesPerSecond(), "writes a second"));
    }

    private static @Nullable String counted(@Nullable Number number, String of) {
        return number == null
                ? null
                : "%s %s"
                        .formatted(
                                NumberFormat.getNumberInstance(Locale.ENGLISH).format(number), of);
    }

    private static @Nullable String said(@Nullable Boolean answer, String yes, String no) {
        return answer == null ? null : answer ? yes : no;
    }

    /** The words and what follows them; null without it. */
    private static @Nullable String after(String words, @Nullable Object part) {
        return switch (part) {
            case null -> null;
            case Enum<?> constant -> words + Words.of(constant).toLowerCase(Locale.ROOT);
            default -> words + of(part);
        };
    }

    private static String of(Promises.Ttl ttl) {
        var jitter = ttl.jitterPct();
        var negative = ttl.negative();
        return Words.of(ttl.value())
                + (jitter == null || jitter == 0 ? ", no jitter" : " ± %d %%".formatted(jitter))
                + (negative == null ? "" : "; 'there is none' for " + Words.of(negative));
    }

    private static String of(Promises.Freshness freshness) {
        var staleness = freshness.maxStaleness();
        var target = freshness.target();
        var window = freshness.window();
        return joined(
                freshness.freshnessClass(),
                freshness.tier(),
                staleness == null ? null : "at most %s stale".formatted(Words.of(staleness)),
                target == null ? null : "for %s of reads".formatted(percent(target)),
                window == null ? null : "over %s".formatted(Words.of(window)),
                freshness.reason());
    }

    private static String of(Promises.Security security) {
        var encryption = security.encryption();
        return joined(
                security.sensitivity(),
                Boolean.TRUE.equals(security.variesByAuth()) ? "varies by who asks" : null,
                encryption == null
                        ? null
                        : "encryption: " + Words.of(encryption).toLowerCase(Locale.ROOT));
    }

    private static String joined(@Nullable Object... parts) {
        var words = Stream.of(parts).filter(Objects::nonNull).map(SpecWords::of).collect(Collectors.joining(", "));
        return words.isEmpty() ? NOTHING : words;
    }
}
