package dev.keyward.purge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.purge.DryRun;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.approval.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        Instant at) {

    static DryRunAnswer of(Purge purge) {
        DryRun found = Objects.requireNonNull(purge.dryRun());
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
                found.at());
    }
}
