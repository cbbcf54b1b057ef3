package dev.keyward.objective;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.NamedObjectives;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where owners said more than the manifest does: a target of their own, or that nobody is held to one. */
@Component
class WishedObjectives implements NamedObjectives {
    private final JdbcClient jdbc;

    WishedObjectives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Named now() {
        var named = new HashSet<FamilyId>();
        var retired = new HashSet<FamilyId>();
        jdbc.sql(
                        "select family, state from objective where state = 'RETIRED' or (declared = true and wish is not null)")
                .query(row -> {
                    var into = row.getString("state").equals("RETIRED") ? retired : named;
                    into.add(new FamilyId(row.getString("family")));
                });
        return new Named(Set.copyOf(named), Set.copyOf(retired));
    }
}
