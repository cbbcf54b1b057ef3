package dev.keyward.runbook;

import dev.keyward.audit.Audit;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.runbook.warm.WarmKeys;
import dev.keyward.webhook.Outcome;
import dev.keyward.webhook.Post;
import dev.keyward.webhook.Signature;
import dev.keyward.webhook.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sends what was handed over, again and again until it arrives or will not; the same id each time. */
@Component
class Deliveries {
    /** Pauses after failures; after the last one it has failed. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private final BackfillSettings settings;
    private final DeliveryRows rows;
    private final WarmListRows lists;
    private final RunEvidence evidence;
    private final Audit audit;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Deliveries(
            BackfillSettings settings,
            DeliveryRows rows,
            WarmListRows lists,
            RunEvidence evidence,
            Audit audit,
            JsonMapper json,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.settings = settings;
        this.rows = rows;
        this.lists = lists;
        this.evidence = evidence;
        this.audit = audit;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends everything that is due; answers how many attempts that took. Without a webhook what was handed over waits
     * until there is one again.
     */
    int round() {
        return settings.target().map(this::round).orElse(0);
    }

    private int round(Target target) {
        var attempts = 0;
        for (var next = claimed(); next.isPresent(); next = claimed()) {
            attempt(target, next.get());
            attempts++;
        }
        return attempts;
    }

    private Optional<Delivery> claimed() {
        var claimed = transaction.execute(status -> rows.claim(clock.instant()));
        return claimed == null ? Optional.empty() : claimed;
    }

    private void attempt(Target target, Delivery delivery) {
        var outcome = sent(target, delivery);
        transaction.executeWithoutResult(status -> note(delivery, outcome));
    }

    private Outcome sent(Target target, Delivery delivery) {
        var list = lists.one(delivery.warmList());
        var keys = lists.keys(delivery.warmList());
        if (list.isEmpty() || keys.isEmpty()) {
            return new Outcome(Outcome.Kind.REFUSED, null, "The names of the list were forgotten.");
        }
        var body = json.writeValueAsString(payload(delivery, list.get(), keys.get()));
        return Post.send(target, signed(delivery, body), body);
    }

    private Map<String, String> signed(Delivery delivery, String body) {
        var second = clock.instant().getEpochSecond();
        return Map.of(
                "Keyward-Delivery", delivery.id().toString(),
                "Keyward-Timestamp", String.valueOf(second),
                "Keyward-Signature", Signature.of(settings.signingSecret(), second, body));
    }

    private static Map<String, Object> payload(Delivery delivery, WarmList list, WarmKeys keys) {
        return Map.of(
                "delivery", delivery.id(),
                "incident", list.incident(),
                "family", list.family(),
                "keyspace", list.keyspace(),
                "measure", list.measure(),
                "sampledAt", list.sampledAt(),
                "keys", keys.all());
    }

    private void note(Delivery delivery, Outcome outcome) {
        var now = clock.instant();
        var attempt = delivery.attempts() + 1;
        var next = outcome.kind() == Outcome.Kind.RETRY ? next(attempt, now) : null;
        var state = outcome.kind() == Outcome.Kind.DELIVERED
                ? Delivery.State.DELIVERED
                : next == null ? Delivery.State.FAILED : Delivery.State.PENDING;
        rows.note(delivery.id(), state, outcome, next, now);
        if (state != Delivery.State.PENDING) {
            var number = new IncidentNumber(delivery.incident());
            evidence.keep(number, words(state, attempt, outcome));
            audit.record(
                    "runbook.backfill-" + state.name().toLowerCase(java.util.Locale.ROOT),
                    "incident/" + number,
                    null,
                    Map.of("delivery", delivery.id(), "attempts", attempt, "detail", outcome.detail()),
                    null);
        }
    }

    private static @Nullable Instant next(int attempt, Instant now) {
        return attempt > PAUSES.size() ? null : now.plus(PAUSES.get(attempt - 1));
    }

    private static String words(Delivery.State state, int attempt, Outcome outcome) {
        return "Warm list %s at attempt %d. %s"
                .formatted(
                        state == Delivery.State.DELIVERED ? "delivered" : "not delivered", attempt, outcome.detail());
    }
}
