package dev.keyward.discovery.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.discovery.Growth;
import dev.keyward.discovery.Scans;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose the keys of a keyspace are, by its latest completed scan. */
@RestController
@RequestMapping("/api/v1/keyspaces/{name}")
class CoverageEndpoints {
    private static final int HISTORY = 500;
    private final Scans scans;
    private final Fleet fleet;

    CoverageEndpoints(Scans scans, Fleet fleet) {
        this.scans = scans;
        this.fleet = fleet;
    }

    @GetMapping("/coverage")
    CoverageAnswer coverage(@PathVariable String name) {
        var shown = scans.shown(name)
                .orElseThrow(() -> Refused.unknown(
                        "completed scan of the keyspace", name, "Start one with POST /scans; a platform admin may."));
        return CoverageAnswer.of(scans.coverage(shown.id()));
    }

    /** What nobody owned at each completed scan, the oldest first. */
    @GetMapping("/growth")
    Listing<Growth> growth(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of()).cut(scans.growth(known(name), HISTORY));
    }

    private String known(String name) {
        return fleet.keyspace(name)
                .orElseThrow(() -> Refused.unknown("keyspace", name))
                .name();
    }
}
