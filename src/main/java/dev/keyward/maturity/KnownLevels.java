package dev.keyward.maturity;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilyLevels;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the list of families be narrowed to a level. */
@Component
class KnownLevels implements FamilyLevels {
    private final JdbcClient jdbc;

    KnownLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<FamilyId> at(int level) {
        return jdbc.sql("select family from family_standing where level_reached = ?")
                .param(level)
                .query((row, n) -> new FamilyId(row.getString("family")))
                .set();
    }
}
