package dev.keyward.registry.checklist;

import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.TemplateVersion;
import dev.keyward.registry.checklist.Tick.Status;
import dev.keyward.registry.lint.Standard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three items of the playbook's "Production Checklist" (domain.md 5.8). */
public final class Checklist {
    private static final String VERSIONED = "Versioned key";
    private static final String ROBUST = "Retry + DLQ";
    private static final String VISIBLE = "p95 and stale reads visible";
    private static final Duration DLQ_REPORTED = Duration.ofDays(7);
    private static final Duration METRICS_SEEN = Duration.ofHours(24);

    private Checklist() {}

    /** @param templates every shape there has been; only the live ones count */
    public static List<Tick> of(FamilySpec spec, List<TemplateVersion> templates, Series series, Instant now) {
        return List.of(versioned(templates), robust(spec, series, now), visible(series, now));
    }

    /** C1: KT002 holds for all live versions; before there is one, for those that are to come. */
    private static Tick versioned(List<TemplateVersion> templates) {
        var live = templates.stream().filter(TemplateVersion::isLive).toList();
        var judged = live.isEmpty()
                ? templates.stream().filter(TemplateVersion::isPending).toList()
                : live;
        var broken = judged.stream().filter(version -> !carriesVersion(version)).count();
        var lines = new ArrayList<String>();
        lines.add("KT002: the second segment of every live template is v1, v2, \u2026");
        judged.forEach(version -> lines.add("Version %d, %s: second segment %s."
                .formatted(
                        version.versionNo(),
                        version.template().text(),
                        carriesVersion(version) ? "is a version" : "is no version")));
        if (judged.isEmpty()) {
            return new Tick("C1", VERSIONED, Status.FAILED, "No version of the template is live.", lines);
        }
        return broken == 0
                ? new Tick("C1", VERSIONED, Status.PASSED, "Every live template carries its version.", lines)
                : new Tick(
                        "C1",
                        VERSIONED,
                        Status.FAILED,
                        "%d of %d live templates carry no version.".formatted(broken, judged.size()),
                        lines);
    }

    private static boolean carriesVersion(TemplateVersion version) {
        return Standard.check(version.template().text(), Set.of()).stream()
                .noneMatch(finding -> finding.ruleId().equals("KT002"));
    }

    /** C2: a retry and a dead-letter queue are named, and the queue's depth was reported (M3.4). */
    private static Tick robust(FamilySpec spec, Series series, Instant now) {
        var path = spec.invalidation();
        if (path.strategy() == Strategy.TTL_ONLY) {
            return new Tick(
                    "C2",
                    ROBUST,
                    Status.SKIPPED,
                    "No events invalidate the values, so there is no path to retry.",
                    List.of("M3.4: skipped by rule for the strategy TTL only."));
        }
        var queue = path.dlq() == null || path.dlq().isBlank() ? null : path.dlq();
        var lines = List.of(
                "M3.4: a retry, a dead-letter queue, and its depth reported in the last 7 days.",
                "Retry: %s."
                        .formatted(path.retry() == null ? "none" : path.retry().attempts() + " attempts"),
                "Dead-letter queue: %s.".formatted(queue == null ? "none" : queue),
                "Depth reported: %s.".formatted(last(series.dlqDepth())));
        if (path.retry() == null || queue == null) {
            var missing = path.retry() == null ? queue == null ? "retry and no DLQ" : "retry" : "DLQ";
            return new Tick("C2", ROBUST, Status.FAILED, "The invalidation path has no %s.".formatted(missing), lines);
        }
        return isFresh(series.dlqDepth(), now, DLQ_REPORTED)
                ? new Tick("C2", ROBUST, Status.PASSED, "Both are named, and the queue reports its depth.", lines)
                : new Tick(
                        "C2",
                        ROBUST,
                        Status.NO_DATA,
                        "Both are named; no measurement shows yet that the queue is watched.",
                        lines);
    }

    /** C3: the p95 of a hit and the stale reads each have a point in the last 24 hours (M3.2). */
    private static Tick visible(Series series, Instant now) {
        var lines = List.of(
                "M3.2: both series have a point in the last 24 hours.",
                "Hit p95: %s.".formatted(last(series.hitP95())),
                "Stale reads: %s.".formatted(last(series.staleReads())));
        var speed = isFresh(series.hitP95(), now, METRICS_SEEN);
        var correctness = isFresh(series.staleReads(), now, METRICS_SEEN);
        if (speed && correctness) {
            return new Tick("C3", VISIBLE, Status.PASSED, "Speed and correctness are both measured.", lines);
        }
        if (series.hitP95().isEmpty() && series.staleReads().isEmpty()) {
            return new Tick("C3", VISIBLE, Status.NO_DATA, "No measurements yet.", lines);
        }
        return speed || correctness
                ? new Tick(
                        "C3",
                        VISIBLE,
                        Status.FAILED,
                        speed ? "Speed is measured, correctness is not." : "Correctness is measured, speed is not.",
                        lines)
                : new Tick("C3", VISIBLE, Status.NO_DATA, "No measurement in the last 24 hours.", lines);
    }

    private static boolean isFresh(Optional<Instant> point, Instant now, Duration within) {
        return point.filter(at -> !at.isBefore(now.minus(within))).isPresent();
    }

    private static String last(Optional<Instant> point) {
        return point.map(at -> "last at " + at).orElse("never");
    }
}
