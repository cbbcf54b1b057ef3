package dev.keyward.finding;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.registry.FamilyId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes requests whose error is gone, by an edit, an import or another standard: there is nothing left to decide. One
 * that was approved keeps its time, since its error may come back before it is over.
 */
@Component
class MootWaivers {
    private static final String MOOT = """
            select w.id from waiver w where w.state = 'REQUESTED' and not exists (
                select 1 from lint_finding f where f.family = w.family and f.rule_id = w.rule_id
                and f.severity = 'ERROR' and f.resolved_at is null)""";

    private final JdbcClient jdbc;
    private final WaiverRows rows;
    private final Audit audit;
    private final InstantSource clock;

    MootWaivers(JdbcClient jdbc, WaiverRows rows, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the families that were just judged, in the caller's transaction. */
    void close(Predicate<FamilyId> judged) {
        moot().stream()
                .flatMap(id -> rows.findById(id).stream())
                .filter(waiver -> judged.test(waiver.family()))
                .forEach(this::close);
    }

    private List<WaiverId> moot() {
        return jdbc.sql(MOOT)
                .query((row, n) -> WaiverId.of(row.getString("id")))
                .list();
    }

    private void close(Waiver before) {
        var after = rows.save(before.withdrawn("The error is gone.", Actor.SYSTEM.name(), clock.instant()));
        audit.recordAs(Actor.SYSTEM, "waiver.withdrawn", Waivers.subject(after), before, after, after.endedBecause());
    }
}
