package dev.keyward.layer;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.layer.route.Told;
import dev.keyward.webhook.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells layers whose turn has come, again and again until they know or will not; then a person decides. */
@Component
class Dispatch {
    /** Pauses after failures; after the last one a leg is dead. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final LegRows rows;
    private final Sender sender;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Dispatch(LegRows rows, Sender sender, Audit audit, TransactionTemplate transaction, InstantSource clock) {
        this.rows = rows;
        this.sender = sender;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells everybody whose turn it is; answers how many attempts that took. */
    int round() {
        var attempts = 0;
        for (var next = claimed(); next.isPresent(); next = claimed()) {
            attempt(next.get());
            attempts++;
        }
        return attempts;
    }

    private Optional<LayerLeg> claimed() {
        var claimed = transaction.execute(status -> rows.claim(clock.instant()));
        return claimed == null ? Optional.empty() : claimed;
    }

    private void attempt(LayerLeg leg) {
        var outcome = sender.send(leg, rows.body(leg.id()));
        transaction.executeWithoutResult(status -> note(leg, outcome));
    }

    private void note(LayerLeg leg, Outcome outcome) {
        var now = clock.instant();
        var attempt = leg.attempts() + 1;
        var next = outcome.kind() == Outcome.Kind.RETRY ? next(attempt, now) : null;
        var state = outcome.kind() == Outcome.Kind.DELIVERED
                ? Told.State.DELIVERED
                : next == null ? Told.State.DEAD : Told.State.PENDING;
        if (rows.note(leg, state, outcome.detail(), next, now) && state != Told.State.PENDING) {
            tell(leg, state, attempt, outcome);
        }
    }

    private void tell(LayerLeg leg, Told.State state, int attempt, Outcome outcome) {
        audit.recordAs(
                Actor.SYSTEM,
                "layer." + state.name().toLowerCase(Locale.ROOT),
                "purge/" + leg.purge(),
                null,
                Map.of(
                        "layer",
                        leg.layer(),
                        "region",
                        leg.region() == null ? "all" : leg.region(),
                        "attempts",
                        attempt,
                        "detail",
                        outcome.detail()),
                leg.layer() + (leg.region() == null ? "" : " for " + leg.region()));
    }

    private static @Nullable Instant next(int attempt, Instant now) {
        return attempt > PAUSES.size() ? null : now.plus(PAUSES.get(attempt - 1));
    }
}
