package dev.keyward.discovery.rest;

import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanBudget;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import dev.keyward.pace.Pace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scan as programs read it. */
record ScanAnswer(
        String id,
        String keyspace,
        ScanKind kind,
        ScanState state,
        List<ScanState> availableTransitions,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        ScanBudget budget,
        Pace pace,
        boolean scheduled,
        long keysInKeyspace,
        long keysSeen,
        long keysSampled,
        double progress,
        int startedOver,
        @Nullable String note) {

    static ScanAnswer of(Scan scan) {
        return new ScanAnswer(
                scan.id().toString(),
                scan.keyspace(),
                scan.kind(),
                scan.state(),
                scan.state().availableTransitions(),
                scan.requestedBy(),
                scan.requestedAt(),
                scan.startedAt(),
                scan.endedAt(),
                scan.budget(),
                scan.pace(),
                scan.scheduled(),
                scan.keysInKeyspace(),
                scan.keysSeen(),
                scan.keysSampled(),
                scan.progress(),
                scan.startedOver(),
                scan.note());
    }
}
