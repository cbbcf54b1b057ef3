package dev.keyward.layer;

import dev.keyward.purge.PurgeMoved;
import dev.keyward.purge.scope.Scope;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a layer is told: which keys went, as templates and values of their placeholders; never the name of a key, nor the
 * reason. The same text at every attempt, so that it can be told apart by its event.
 */
@Component
class Announcement {
    private final JsonMapper json;

    Announcement(JsonMapper json) {
        this.json = json;
    }

    String of(LayerLeg leg, Scope scope, PurgeMoved moved) {
        var body = new LinkedHashMap<String, Object>();
        body.put("event", leg.id());
        body.put("purge", leg.purge());
        body.put("keyspace", scope.keyspace());
        body.put("environment", scope.environment());
        body.put("families", scope.families());
        body.put("values", scope.values());
        body.put("regions", leg.region() == null ? scope.regions() : java.util.List.of(leg.region()));
        body.put("complete", moved.to() == dev.keyward.purge.PurgeState.COMPLETED);
        body.put("endedAt", moved.at().truncatedTo(ChronoUnit.MILLIS));
        return json.writeValueAsString(body);
    }
}
