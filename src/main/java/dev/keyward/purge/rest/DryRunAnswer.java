package dev.keyward.purge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.purge.DryRun;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.preview.Durations;
import dev.keyward.purge.preview.Lives;
import dev.keyward.purge.preview.Preview;
import dev.keyward.purge.preview.Whose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a dry run found, and what an approval of it has to name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DryRunAnswer(
        PurgeState state,
        long count,
        boolean exact,
        @Nullable Long bytes,
        List<String> sample,
        long foreign,
        long ambiguous,
        @Nullable Risk risk,
        int requiredApprovals,
        String scopeHash,
        Duration took,
        Instant at,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable List<Whose> foreignOf,
        @Nullable Lives lives,
        @Nullable Double originRpsDelta,
        @Nullable Double originHeadroomRps,
        @Nullable List<String> reasons,
        @Nullable Map<String, Duration> durations) {

    static DryRunAnswer of(Purge purge) {
        DryRun found = Objects.requireNonNull(purge.dryRun());
        var preview = found.preview();
        return new DryRunAnswer(
                purge.state(),
                found.count(),
                found.exact(),
                found.bytes(),
                found.sample(),
                found.foreign(),
                found.ambiguous(),
                purge.risk(),
                purge.requiredApprovals(),
                purge.scopeHash(),
                found.took(),
                found.at(),
                preview == null ? null : preview.range().least(),
                preview == null ? null : preview.range().most(),
                preview == null ? null : preview.whose(),
                preview == null ? null : preview.lives(),
                preview == null ? null : preview.load().extra(),
                preview == null ? null : preview.load().headroom(),
                preview == null ? null : preview.reasons(),
                preview == null ? null : durations(purge, found, preview));
    }

    private static Map<String, Duration> durations(Purge purge, DryRun found, Preview preview) {
        var cap = purge.scope().maxKeysPerSecond();
        return Durations.of(found.count(), found.took(), preview.looked(), preview.keys(), cap);
    }
}
