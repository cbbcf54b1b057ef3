package dev.keyward.redis.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.FleetHealth;
import dev.keyward.redis.Health;
import dev.keyward.redis.Keyspace;
import dev.keyward.redis.LiveReadings;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Vitals;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/keyspaces}: read only, since keyspaces come from the deployment's configuration. */
@RestController
@RequestMapping("/api/v1/keyspaces")
class KeyspaceEndpoints {
    private final Fleet fleet;
    private final FleetHealth health;
    private final LiveReadings readings;

    KeyspaceEndpoints(Fleet fleet, FleetHealth health, LiveReadings readings) {
        this.fleet = fleet;
        this.health = health;
        this.readings = readings;
    }

    @GetMapping
    Listing<KeyspaceAnswer> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String q) {
        var request = PageRequest.of(limit, cursor, null, List.of());
        var found = fleet.keyspaces().stream()
                .filter(keyspace -> q == null || keyspace.name().contains(q.toLowerCase(Locale.ROOT)))
                .toList();
        var page = found.stream().skip(request.offset()).limit(request.limit()).toList();
        return request.listing(answers(page), found.size());
    }

    @GetMapping("/{name}")
    KeyspaceAnswer one(@PathVariable String name) {
        var keyspace = fleet.keyspace(name).orElseThrow(() -> Refused.unknown("keyspace", name));
        return KeyspaceAnswer.of(keyspace, health.of(name));
    }

    /** How it is doing, sign by sign, with the looks of the last minutes; asking keeps the looks going for a while. */
    @GetMapping("/{name}/live")
    LiveAnswer live(@PathVariable String name) {
        var looks = readings.recent(name);
        return new LiveAnswer(name, readings.standing(name), looks);
    }

    record LiveAnswer(String keyspace, List<Reading> standing, List<Vitals> looks) {}

    private List<KeyspaceAnswer> answers(List<Keyspace> keyspaces) {
        var healths = health.of(keyspaces.stream().map(Keyspace::name).toList());
        return IntStream.range(0, keyspaces.size())
                .mapToObj(n -> KeyspaceAnswer.of(keyspaces.get(n), healths.get(n)))
                .toList();
    }

    /** A keyspace and whether it answers just now. */
    record KeyspaceAnswer(
            String name,
            Keyspace.Environment environment,
            Keyspace.Topology topology,
            List<String> regions,
            Health health) {
        static KeyspaceAnswer of(Keyspace keyspace, Health health) {
            return new KeyspaceAnswer(
                    keyspace.name(), keyspace.environment(), keyspace.topology(), keyspace.regions(), health);
        }
    }
}
