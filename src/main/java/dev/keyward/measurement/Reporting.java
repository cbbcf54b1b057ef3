package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import dev.keyward.security.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who reports, who fell silent, and how the pull goes. */
@Service
public class Reporting {
    private static final Duration SILENT = Duration.ofHours(1);

    private final MeasurementReads reads;
    private final PrometheusPull pull;
    private final InstantSource clock;

    Reporting(MeasurementReads reads, PrometheusPull pull, InstantSource clock) {
        this.reads = reads;
        this.pull = pull;
        this.clock = clock;
    }

    /** A region of a family that reported once and does so no more. */
    public record Silence(FamilyId family, String region, Instant since) {}

    /**
     * Who reports.
     *
     * @param families that ever reported
     * @param silences regions without a bucket in the last hour, the longest silence last
     */
    public record Summary(int families, List<Silence> silences) {}

    @SignedIn
    public Summary summary() {
        var all = reads.last();
        var since = clock.instant().minus(SILENT);
        var silences = all.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(point -> point.at().isBefore(since))
                        .map(point -> new Silence(entry.getKey(), point.region(), point.at())))
                .sorted(Comparator.comparing(Silence::since).reversed())
                .toList();
        return new Summary(all.size(), silences);
    }

    @SignedIn
    public PullState pull() {
        return pull.state();
    }
}
