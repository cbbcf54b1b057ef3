package dev.keyward.purge;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilyNeighbours;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of a family's keys is part of the family's history: runs, and whoever stopped or ended them. */
@Component
class PurgesInHistory implements FamilyNeighbours {
    private static final Set<String> ACTS = Set.of(
            "purge.started",
            "purge.glass-broken",
            "purge.paused",
            "purge.aborted",
            "purge.completed",
            "purge.partial",
            "purge.dead");

    private final JdbcClient jdbc;

    PurgesInHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> subjects(FamilyId family) {
        return jdbc.sql("""
                select id from purge_request
                where started_at is not null and families like ? escape '!'
                order by started_at desc fetch first 50 rows only""").param(Columns.holding(family.text())).query(UUID.class).stream()
                .map(id -> "purge/" + id)
                .toList();
    }

    @Override
    public Set<String> acts() {
        return ACTS;
    }
}
