package dev.keyward.discovery;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import dev.keyward.redis.Fleet;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When keyspaces are scanned by themselves: once a day, in an hour that people choose. */
@Service
public class ScanSchedules {
    private static final int LAST_HOUR = 23;

    private final ScheduleRows rows;
    private final Fleet fleet;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    ScanSchedules(ScheduleRows rows, Fleet fleet, CurrentActor current, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.fleet = fleet;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody wants.
     *
     * @param atHour 0 to 23, UTC
     * @param budgetKeys of a sampled scan; null for the usual
     * @param pace null for the gentle one
     */
    public record Wanted(
            boolean enabled,
            int atHour,
            @Nullable ScanKind kind,
            @Nullable Long budgetKeys,
            @Nullable Pace pace) {}

    /** Where nobody has said anything it is off, and its version is 0. */
    @SignedIn
    public ScanSchedule of(String keyspace) {
        var known = fleet.keyspace(keyspace).orElseThrow(() -> Refused.unknown("keyspace", keyspace));
        return rows.of(known.name()).orElseGet(() -> ScanSchedule.none(known.name()));
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public ScanSchedule change(String keyspace, Wanted wanted, long basedOn) {
        var before = of(keyspace);
        var next = next(before, wanted);
        next.scan();
        if (before.version() != basedOn || !saved(next, basedOn)) {
            throw Refused.stale("The schedule");
        }
        var after = of(keyspace);
        audit.record("scan-schedule.changed", "scan-schedule/" + keyspace, before, after, null);
        return after;
    }

    private boolean saved(ScanSchedule next, long basedOn) {
        try {
            return rows.save(next, basedOn);
        } catch (DuplicateKeyException somebodyElse) {
            return false;
        }
    }

    private ScanSchedule next(ScanSchedule before, Wanted wanted) {
        if (wanted.atHour() < 0 || wanted.atHour() > LAST_HOUR) {
            throw Refused.invalid("atHour", "atHour is an hour of the day.", "Use 0 to 23; the hours are UTC.");
        }
        return new ScanSchedule(
                before.keyspace(),
                before.version(),
                wanted.enabled(),
                wanted.atHour(),
                wanted.kind() == null ? ScanKind.FULL : wanted.kind(),
                wanted.budgetKeys(),
                wanted.pace() == null ? Pace.GENTLE : wanted.pace(),
                current.actor().name(),
                clock.instant());
    }
}
