package dev.keyward.incident;

import dev.keyward.objective.BurnAlert;
import dev.keyward.objective.BurnEnded;
import dev.keyward.objective.BurnStarted;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in the timelines of open incidents when the error budget of an affected family begins and ceases to burn. */
@Component
class BurnLines {
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Standings standings;

    BurnLines(JdbcClient jdbc, Timeline timeline, Standings standings) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.standings = standings;
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

    /** What burns already when these families become a part of the incident; told once, at the time it began. */
    void already(IncidentNumber incident, Collection<FamilyId> families) {
        families.stream()
                .flatMap(family -> standings.alerts(family).stream())
                .filter(alert -> alert.resolvedAt() == null)
                .sorted(Comparator.comparing(BurnAlert::firedAt))
                .forEach(alert -> once(
                        incident,
                        words(alert.family(), alert.region(), alert.severity(), "burns too fast"),
                        alert.firedAt()));
    }

    /** A family may leave an incident and come back; what it burned at is one line then. */
    private void once(IncidentNumber incident, String words, Instant at) {
        var told = jdbc.sql("select count(*) from timeline_entry where incident = ? and kind = 'SLO' and words = ?"
                        + " and happened_at = ?")
                .params(incident.value(), words, Columns.column(at))
                .query(Long.class)
                .single();
        if (told == 0) {
            timeline.add(incident, EntryKind.SLO, EntrySource.SYSTEM, words, at, null);
        }
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
