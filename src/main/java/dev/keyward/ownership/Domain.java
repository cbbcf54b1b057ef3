package dev.keyward.ownership;

import java.time.Duration;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A business domain: the first segment of its keys, and the freshness it promises. Families inherit both. */
public record Domain(
        @Id DomainId name,
        @Version long version,
        FreshnessClass freshnessClass,
        FreshnessTier tier,
        Enforcement enforcement,
        long maxStalenessSeconds,
        TeamId steward,
        Criticality criticality) {

    static Domain promised(DomainId name, long version, Sla sla) {
        return new Domain(
                name,
                version,
                sla.freshnessClass(),
                sla.tier(),
                sla.enforcement(),
                sla.maxStaleness().toSeconds(),
                sla.steward(),
                sla.criticality());
    }

    public Sla sla() {
        return new Sla(
                freshnessClass, tier, enforcement, Duration.ofSeconds(maxStalenessSeconds), steward, criticality);
    }
}
