package dev.keyward.layer;

import dev.keyward.layer.LayerSettings.Hook;
import dev.keyward.layer.route.Layer;
import dev.keyward.redis.EventWriter;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.RedisFailure;
import dev.keyward.webhook.Outcome;
import dev.keyward.webhook.Post;
import dev.keyward.webhook.Signature;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells one layer once. What was told may be told again when nobody heard the answer, with the same event. */
@Component
class Sender {
    private final LayerSettings settings;
    private final Fleet fleet;
    private final EventWriter events;
    private final InstantSource clock;

    Sender(LayerSettings settings, Fleet fleet, EventWriter events, InstantSource clock) {
        this.settings = settings;
        this.fleet = fleet;
        this.events = events;
        this.clock = clock;
    }

    Outcome send(LayerLeg leg, String body) {
        return leg.way() == Layer.Way.STREAM ? written(leg, body) : posted(leg, body);
    }

    private Outcome written(LayerLeg leg, String body) {
        return fleet.events(leg.keyspace())
                .filter(stream -> stream.key().toString().equals(leg.layer()))
                .map(stream -> {
                    try {
                        events.append(
                                leg.keyspace(), stream, Map.of("event", leg.id().toString(), "body", body));
                        return new Outcome(Outcome.Kind.DELIVERED, null, "Written to the stream.");
                    } catch (RedisFailure failure) {
                        var kind = failure.kind() == RedisFailure.Kind.DEAD ? Outcome.Kind.REFUSED : Outcome.Kind.RETRY;
                        return new Outcome(kind, null, failure.getMessage());
                    }
                })
                .orElseGet(Sender::gone);
    }

    private Outcome posted(LayerLeg leg, String body) {
        return settings.webhooks().stream()
                .filter(hook -> hook.called().equals(leg.layer()))
                .findFirst()
                .map(hook -> Post.send(settings.target(hook), signed(hook, leg, body), body))
                .orElseGet(Sender::gone);
    }

    private Map<String, String> signed(Hook hook, LayerLeg leg, String body) {
        var second = clock.instant().getEpochSecond();
        return Map.of(
                "Keyward-Delivery", leg.id().toString(),
                "Keyward-Timestamp", String.valueOf(second),
                "Keyward-Signature", Signature.of(hook.signingSecret(), second, body));
    }

    private static Outcome gone() {
        return new Outcome(Outcome.Kind.REFUSED, null, "The deployment no longer names this layer.");
    }
}
