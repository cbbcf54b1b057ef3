package dev.keyward.purge.rest;

import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.PurgeId;
import dev.keyward.purge.PurgeThresholds;
import dev.keyward.purge.PurgeThresholds.Subject;
import dev.keyward.purge.Saturation;
import dev.keyward.purge.saturation.Thresholds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code …/thresholds}: from when on a run pauses by itself; {@code …/saturation}: how near it is. */
@RestController
@RequestMapping("/api/v1/purges")
class ThresholdEndpoints {
    private final PurgeThresholds thresholds;
    private final Saturation saturation;

    ThresholdEndpoints(PurgeThresholds thresholds, Saturation saturation) {
        this.thresholds = thresholds;
        this.saturation = saturation;
    }

    @GetMapping("/{id}/saturation")
    Saturation.Seen seen(@PathVariable String id) {
        return saturation.of(PurgeId.of(id));
    }

    @GetMapping("/thresholds/families/{name}")
    ResponseEntity<Thresholds> ofFamily(@PathVariable String name) {
        return answer(thresholds.of(Subject.family(name)));
    }

    @GetMapping("/thresholds/keyspaces/{name}")
    ResponseEntity<Thresholds> ofKeyspace(@PathVariable String name) {
        return answer(thresholds.of(Subject.keyspace(name)));
    }

    @PutMapping("/thresholds/families/{name}")
    ResponseEntity<Thresholds> setOfFamily(
            @PathVariable String name,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ThresholdBody body) {
        return answer(thresholds.set(Subject.family(name), body.thresholds(), Versions.required(ifMatch)));
    }

    @PutMapping("/thresholds/keyspaces/{name}")
    ResponseEntity<Thresholds> setOfKeyspace(
            @PathVariable String name,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ThresholdBody body) {
        return answer(thresholds.set(Subject.keyspace(name), body.thresholds(), Versions.required(ifMatch)));
    }

    /** What is left out pauses nothing. */
    record ThresholdBody(
            @Nullable Integer hitRatioDrop,
            @Nullable Integer latencyMillis,
            @Nullable Integer evictionsPerSecond,
            @Nullable Integer memoryPercent) {
        Thresholds thresholds() {
            try {
                return new Thresholds(hitRatioDrop, latencyMillis, evictionsPerSecond, memoryPercent);
            } catch (IllegalArgumentException wrong) {
                var message = String.valueOf(wrong.getMessage());
                throw Refused.invalid(message.split(" ")[0], message, "Correct it, or leave it out.");
            }
        }
    }

    private static ResponseEntity<Thresholds> answer(PurgeThresholds.Setting set) {
        return ResponseEntity.ok().eTag(Versions.etag(set.version())).body(set.thresholds());
    }
}
