package dev.keyward.purge;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one row that every batch asks before it begins. */
@Component
class KillSwitches {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final InstantSource clock;

    KillSwitches(JdbcClient jdbc, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    KillSwitch read() {
        return jdbc.sql("select engaged, reason, changed_by, changed_at, version from purge_kill_switch where id = 1")
                .query((row, n) -> new KillSwitch(
                        row.getBoolean("engaged"),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Columns.instant(row, "changed_at"),
                        row.getLong("version")))
                .single();
    }

    /** Refuses to start anything while it is on. */
    void requireOff() {
        var now = read();
        if (now.on()) {
            throw Refused.wrongState(
                    "The kill switch is on, so no purge may run: %s".formatted(now.reason()),
                    "Ask %s to switch it off.".formatted(now.changedBy()));
        }
    }

    @Transactional
    public KillSwitch turn(boolean on, String reason, long basedOn, String person) {
        var before = read();
        var turned = jdbc.sql("""
                update purge_kill_switch set engaged = ?, reason = ?, changed_by = ?, changed_at = ?,
                    version = version + 1 where id = 1 and version = ?""")
                .param(on)
                .param(reason)
                .param(person)
                .param(Columns.column(clock.instant()))
                .param(basedOn)
                .update();
        if (turned == 0) {
            throw Refused.stale("The kill switch");
        }
        audit.record(
                on ? "kill-switch.engaged" : "kill-switch.released",
                "kill-switch/purges",
                Map.of("on", before.on()),
                Map.of("on", on),
                reason);
        return read();
    }
}
