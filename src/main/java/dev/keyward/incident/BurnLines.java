package dev.keyward.incident;

import dev.keyward.objective.BurnEnded;
import dev.keyward.objective.BurnStarted;
import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in the timelines of open incidents when the error budget of an affected family begins and ceases to burn. */
@Component
class BurnLines {
    private final JdbcClient jdbc;
    private final Timeline timeline;

    BurnLines(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    @EventListener
    void on(BurnStarted burn) {
        tell(burn.family(), words(burn.family(), burn.region(), burn.severity(), "burns too fast"), burn.at());
    }

    @EventListener
    void on(BurnEnded burn) {
        tell(
                burn.family(),
                words(burn.family(), burn.region(), burn.severity(), "burns too fast no longer"),
                burn.at());
    }

    private static String words(FamilyId family, String region, AlertSeverity severity, String what) {
        return "The error budget of %s in %s %s (%s).".formatted(family, region, what, severity);
    }

    private void tell(FamilyId family, String words, Instant at) {
        jdbc.sql("""
                select i.number from incident i join affected_family a on a.incident = i.number
                where a.family = ? and i.state in ('TRIAGE', 'ACTIVE', 'MITIGATED', 'RESOLVED')""")
                .param(family.text())
                .query(Integer.class)
                .list()
                .forEach(number ->
                        timeline.add(new IncidentNumber(number), EntryKind.SLO, EntrySource.SYSTEM, words, at, null));
    }
}
