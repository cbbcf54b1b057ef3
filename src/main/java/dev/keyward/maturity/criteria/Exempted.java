package dev.keyward.maturity.criteria;

import java.time.Instant;
import java.time.ZoneOffset;

/** A criterion that one family is excused from for a while; over by itself at that instant. */
public record Exempted(String criterion, Instant until) {
    boolean holds(Instant now) {
        return now.isBefore(until);
    }

    String words() {
        return "Exempt until %s.".formatted(until.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
