package dev.keyward.runbook.warm;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.redis.KeyHeat;
import dev.keyward.redis.KeyHeat.Measure;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Samples a family's keys by SCAN, each with the same chance, and asks how hot each is as far as the server tells. Ends
 * when the scan does or when its time is over; it writes nothing to Redis.
 */
public final class Sampling {
    /** Names whose heat is asked for. */
    public static final int SAMPLE = 2_000;

    /** Keys of a list. */
    public static final int KEPT = 500;

    private static final int SLOTS_PER_CALL = 250;
    private static final int MOST_CHARACTERS = 200_000;
    private final KeyScan scan;
    private final KeyHeat heat;
    private final RandomGenerator random;
    private final List<KeyName> sample = new ArrayList<>();
    private long seen;

    public Sampling(KeyScan scan, KeyHeat heat, RandomGenerator random) {
        this.scan = scan;
        this.heat = heat;
        this.random = random;
    }

    /**
     * What came of it.
     *
     * @param seen keys of the family that the scan met
     * @param complete whether the scan came to its end
     */
    public record Found(WarmKeys keys, Measure measure, long seen, boolean complete) {}

    /** @param timeIsOver asked before each call */
    public Found take(List<KeyTemplate> templates, BooleanSupplier timeIsOver) {
        var complete = true;
        for (var template : templates) {
            complete &= scanned(template, timeIsOver);
        }
        var measure = sample.isEmpty() ? Measure.NOTHING : heat.measure(sample.getFirst());
        return new Found(hottest(measure, timeIsOver), measure, seen, complete);
    }

    private boolean scanned(KeyTemplate template, BooleanSupplier timeIsOver) {
        var matcher = template.matcher();
        var pattern = template.scanPattern();
        var cursor = KeyScan.START;
        do {
            if (timeIsOver.getAsBoolean()) {
                return false;
            }
            var page = scan.scan(pattern, cursor, SLOTS_PER_CALL);
            page.names().stream().filter(name -> matcher.matches(name.bytes())).forEach(this::note);
            cursor = page.cursor();
        } while (!KeyScan.START.equals(cursor));
        return true;
    }

    /** Reservoir sampling: after n names each of them is in the sample with the chance SAMPLE / n. */
    private void note(KeyName name) {
        seen++;
        if (sample.size() < SAMPLE) {
            sample.add(name);
            return;
        }
        var place = random.nextLong(seen);
        if (place < SAMPLE) {
            sample.set((int) place, name);
        }
    }

    private WarmKeys hottest(Measure measure, BooleanSupplier timeIsOver) {
        var asked = sample.stream()
                .flatMap(name ->
                        readable(name)
                                .map(text -> new WarmKey(text, timeIsOver.getAsBoolean() ? null : told(name, measure)))
                                .stream())
                .sorted(order(measure))
                .limit(KEPT)
                .toList();
        var kept = new ArrayList<WarmKey>();
        var characters = 0;
        for (var one : asked) {
            characters += one.key().length();
            if (characters <= MOST_CHARACTERS) {
                kept.add(one);
            }
        }
        return new WarmKeys(kept);
    }

    private @org.jspecify.annotations.Nullable Long told(KeyName name, Measure measure) {
        var value = measure == Measure.NOTHING ? java.util.OptionalLong.empty() : heat.heat(name, measure);
        return value.isPresent() ? value.getAsLong() : null;
    }

    /** The hottest first: a high counter, or few idle seconds. Without a measure the order says nothing. */
    private static Comparator<WarmKey> order(Measure measure) {
        return switch (measure) {
            case FREQUENCY ->
                Comparator.comparingLong((WarmKey one) -> one.heat() == null ? -1 : one.heat())
                        .reversed();
            case IDLE -> Comparator.comparingLong(one -> one.heat() == null ? Long.MAX_VALUE : one.heat());
            case NOTHING -> (one, other) -> 0;
        };
    }

    /** Names that are no UTF-8 cannot be told in JSON, so they are left out. */
    private static Optional<String> readable(KeyName name) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.bytes()))
                    .toString());
        } catch (CharacterCodingException bytes) {
            return Optional.empty();
        }
    }
}
