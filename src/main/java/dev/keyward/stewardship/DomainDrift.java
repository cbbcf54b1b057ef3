package dev.keyward.stewardship;

import dev.keyward.ownership.DomainId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a domain stands.
 *
 * @param drifted of its families, those that are DRIFTED
 * @param medianDays how long they have been, in the median; null when none is
 */
public record DomainDrift(
        DomainId domain,
        long families,
        long drifted,
        @Nullable Double medianDays) {
    static final Comparator<DomainDrift> WORST_FIRST = Comparator.comparingLong(DomainDrift::drifted)
            .reversed()
            .thenComparing(domain -> domain.domain().text());

    static DomainDrift of(DomainId domain, long families, List<Instant> since, Instant now) {
        var days = since.stream()
                .map(at -> Duration.between(at, now).toSeconds() / 86_400.0)
                .sorted()
                .toList();
        return new DomainDrift(domain, families, days.size(), days.isEmpty() ? null : median(days));
    }

    private static double median(List<Double> sorted) {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
