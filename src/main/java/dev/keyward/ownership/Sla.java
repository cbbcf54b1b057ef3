package dev.keyward.ownership;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.kernel.Refused;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A row of the playbook's freshness SLA table ("Appendix: Freshness SLA Framework"), with its steward.
 *
 * @param maxStaleness how old a value may be served; null takes the tier's default (domain.md 5.2)
 */
public record Sla(
        @JsonProperty("class") FreshnessClass freshnessClass,
        FreshnessTier tier,
        Enforcement enforcement,
        @Nullable Duration maxStaleness,
        TeamId steward,
        @Nullable Criticality criticality) {
    private static final Duration LONGEST = Duration.ofDays(30);

    public Sla {
        maxStaleness = maxStaleness == null ? tier.defaultMaxStaleness() : maxStaleness;
        criticality = criticality == null ? Criticality.MEDIUM : criticality;
        if (maxStaleness.compareTo(Duration.ofSeconds(1)) < 0 || maxStaleness.compareTo(LONGEST) > 0) {
            throw Refused.invalid(
                    "maxStaleness", "maxStaleness lies between PT1S and P30D.", "Give it as ISO-8601, such as PT60S.");
        }
    }

    @Override
    public Duration maxStaleness() {
        return maxStaleness == null ? tier.defaultMaxStaleness() : maxStaleness;
    }

    @Override
    public Criticality criticality() {
        return criticality == null ? Criticality.MEDIUM : criticality;
    }
}
