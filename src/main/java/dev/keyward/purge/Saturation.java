package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.saturation.Strain;
import dev.keyward.purge.saturation.Thresholds;
import dev.keyward.redis.LiveReadings;
import dev.keyward.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a run does to its keyspace, second by second, beside the minutes before it. */
@Service
public class Saturation {
    private final PurgeRequests requests;
    private final ThresholdRows thresholds;
    private final LiveReadings readings;

    Saturation(PurgeRequests requests, ThresholdRows thresholds, LiveReadings readings) {
        this.requests = requests;
        this.thresholds = thresholds;
        this.readings = readings;
    }

    /** Signs in their order; all without data before it has started. Asking keeps the keyspace's sampler at work. */
    @SignedIn
    public Seen of(PurgeId id) {
        var purge = requests.findById(id).orElseThrow(() -> Refused.unknown("purge", id.toString()));
        var limits = thresholds.of(purge.scope());
        var looks = readings.recent(purge.keyspace());
        var started = purge.startedAt();
        return new Seen(started == null ? List.of() : Strain.of(looks, started, limits), limits);
    }

    /** Each sign beside its threshold, and the thresholds that hold for this purge. */
    public record Seen(List<Strain> strains, Thresholds thresholds) {}
}
