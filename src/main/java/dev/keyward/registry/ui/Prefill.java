package dev.keyward.registry.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.registry.Promises.Invalidation.Fallback;
import dev.keyward.registry.Promises.Retry.Backoff;
import dev.keyward.registry.Strategy;
import dev.keyward.shell.kit.DurationField;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy needs to conform, filled in where nobody typed: a retry, a queue and a fallback for events, a TTL
 * within the promise where nothing else removes a stale value. A suggestion is taken back when the strategy changes and
 * kept once somebody touched it.
 */
final class Prefill {
    private static final int USUAL_ATTEMPTS = 5;
    private final IntegerField attempts;
    private final Select<Backoff> backoff;
    private final TextField dlq;
    private final Select<Fallback> fallback;
    private final DurationField ttl;
    private final Map<AbstractField<?, ?>, Object> suggested = new HashMap<>();

    Prefill(
            IntegerField attempts,
            Select<Backoff> backoff,
            TextField dlq,
            Select<Fallback> fallback,
            DurationField ttl) {
        this.attempts = attempts;
        this.backoff = backoff;
        this.dlq = dlq;
        this.fallback = fallback;
        this.ttl = ttl;
    }

    /** Fills in and says what was filled in; empty when nothing was. */
    String suggest(@Nullable Strategy strategy, String family, Optional<Duration> promise) {
        var byEvents = strategy == Strategy.EVENT_DRIVEN || strategy == Strategy.WRITE_THROUGH;
        var byTtl = strategy == Strategy.TTL_ONLY && promise.isPresent();
        var told = new ArrayList<String>();
        offer(attempts, byEvents ? USUAL_ATTEMPTS : null, null);
        if (offer(backoff, byEvents && attempts.getValue() != null ? Backoff.EXPONENTIAL : null, null)
                && isOurs(attempts)) {
            told.add("%d attempts with growing pauses".formatted(USUAL_ATTEMPTS));
        }
        if (offer(dlq, byEvents && !family.isBlank() ? family + "-dlq" : null, "")) {
            told.add("the dead-letter queue " + dlq.getValue());
        }
        if (offer(fallback, byEvents ? Fallback.READ_THROUGH : null, null)) {
            told.add("reading through when the path is broken");
        }
        if (offer(ttl, byTtl ? Words.typed(promise.orElseThrow()) : null, "")) {
            told.add("a TTL of %s, the most that was promised".formatted(ttl.getValue()));
        }
        return told.isEmpty() ? "" : "Filled in for this strategy: %s. Change what differs.".formatted(joined(told));
    }

    /** Sets, replaces or takes back a suggestion; answers whether the field now holds one of ours. */
    private <T> boolean offer(AbstractField<?, T> field, @Nullable T value, @Nullable T nothing) {
        if (value == null) {
            if (isOurs(field)) {
                field.setValue(nothing);
            }
            suggested.remove(field);
            return false;
        }
        var untouched = !suggested.containsKey(field) && Objects.equals(field.getValue(), nothing);
        if (!untouched && !isOurs(field)) {
            return false;
        }
        suggested.put(field, value);
        if (!value.equals(field.getValue())) {
            field.setValue(value);
        }
        return true;
    }

    private boolean isOurs(AbstractField<?, ?> field) {
        return suggested.containsKey(field) && suggested.get(field).equals(field.getValue());
    }

    private static String joined(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
