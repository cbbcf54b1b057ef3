package dev.keyward.maturity.criteria;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A criterion that somebody is excused from for a while; over by itself at that instant. */
public record Exempted(String criterion, Instant until) {

    /** The same results with what is excused now marked so. */
    public static List<Judged> excuse(List<Judged> judged, List<Exempted> exempted, Instant now) {
        return judged.stream().map(one -> excused(one, exempted, now)).toList();
    }

    private static Judged excused(Judged judged, List<Exempted> exempted, Instant now) {
        return exempted.stream()
                .filter(one -> one.criterion.equals(judged.id()) && now.isBefore(one.until))
                .findFirst()
                .map(one -> judged.exempt(one.words()))
                .orElse(judged);
    }

    private String words() {
        return "Exempt until %s.".formatted(until.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
