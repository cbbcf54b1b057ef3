package dev.keyward.capacity.figure;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The best hit ratio a key can have, from how often it is read and how often its value goes: by events, by its TTL, or by
 * both. Reads and writes are taken as spread evenly over the keys.
 *
 * @param reads of one key a second
 * @param writes of one key a second that make its value go; empty when they are not known
 * @param ttl seconds; empty when values do not expire
 */
public record Ceiling(double reads, OptionalDouble writes, OptionalDouble ttl) {

    /** r / (r + w): a read hits unless it is the first since the last write. */
    public OptionalDouble underEvents() {
        return writes.isEmpty() || reads <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(reads / (reads + writes.getAsDouble()));
    }

    /** r·t / (1 + r·t): each life begins with one miss. */
    public OptionalDouble underTtl() {
        if (ttl.isEmpty() || reads <= 0) {
            return OptionalDouble.empty();
        }
        var perLife = reads * ttl.getAsDouble();
        return OptionalDouble.of(perLife / (1 + perLife));
    }

    /** The lower of what is known. */
    public OptionalDouble lowest() {
        var events = underEvents();
        var expiry = underTtl();
        if (events.isEmpty() || expiry.isEmpty()) {
            return events.isPresent() ? events : expiry;
        }
        return OptionalDouble.of(Math.min(events.getAsDouble(), expiry.getAsDouble()));
    }

    /** The formula with its numbers. */
    public String eventsInWords() {
        return "r / (r + w) with r = %s reads and w = %s writes of a key a second"
                .formatted(number(reads), number(writes.orElse(0)));
    }

    /** The same for the TTL. */
    public String ttlInWords() {
        return "r\u00b7t / (1 + r\u00b7t) with r = %s reads of a key a second and t = %s s"
                .formatted(number(reads), number(ttl.orElse(0)));
    }

    static String number(double value) {
        return value != 0 && Math.abs(value) < 0.01
                ? String.format(Locale.ENGLISH, "%.3g", value) // 0.00877; as 8.77e-05 below a ten-thousandth
                : String.format(Locale.ENGLISH, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
