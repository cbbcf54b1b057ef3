package dev.keyward.audit;

import dev.keyward.audit.chain.Verdict.Broken;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** A broken chain degrades the console's health. It does not stop it: evidence must stay readable. */
@Component("auditChain")
class ChainHealth implements HealthIndicator {
    static final Status DEGRADED = new Status("DEGRADED");

    private final ChainCheck check;

    ChainHealth(ChainCheck check) {
        this.check = check;
    }

    @Override
    public Health health() {
        return check.latest()
                .map(latest -> (latest.found(Broken.class) ? Health.status(DEGRADED) : Health.up())
                        .withDetail("finding", latest.verdict().sentence())
                        .withDetail("at", latest.at())
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }
}
