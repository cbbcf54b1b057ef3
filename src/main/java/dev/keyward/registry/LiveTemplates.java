package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shapes of a keyspace as they are registered at this moment. Needs no sign-in: the purge worker asks too. */
@Component
public class LiveTemplates {
    private final JdbcClient jdbc;
    private final PrecedenceRows precedence;

    LiveTemplates(JdbcClient jdbc, PrecedenceRows precedence) {
        this.jdbc = jdbc;
        this.precedence = precedence;
    }

    /** Which families of a keyspace yield to which, as it is recorded at this moment. */
    public Set<Precedence.Pair> precedence(String keyspace) {
        return precedence.of(keyspace);
    }

    /** The shapes of families that have come to their end, which stay theirs (I15). */
    Map<KeyTemplate, FamilyId> reserved(String keyspace) {
        var reserved = new HashMap<KeyTemplate, FamilyId>();
        jdbc.sql("""
                        select f.name, t.template from family f join template_version t on t.family = f.name
                        where f.keyspace = ? and t.state = 'RETIRED'
                        """).param(keyspace).query(row -> {
            reserved.put(new KeyTemplate(row.getString("template")), new FamilyId(row.getString("name")));
        });
        return reserved;
    }

    /** Who owns each family of a keyspace now. */
    public Map<FamilyId, TeamId> owners(String keyspace) {
        var owners = new HashMap<FamilyId, TeamId>();
        jdbc.sql("select name, owner from family where keyspace = ?")
                .param(keyspace)
                .query(row -> {
                    owners.put(new FamilyId(row.getString("name")), new TeamId(row.getString("owner")));
                });
        return owners;
    }

    /** Every CURRENT or DEPRECATED shape of every live family. */
    public List<LiveTemplate> of(String keyspace) {
        return jdbc.sql("""
                        select f.name, f.domain, t.version_no, t.template from family f
                        join template_version t on t.family = f.name
                        where f.keyspace = ? and f.state in ('ACTIVE', 'DEPRECATED', 'DRAINING')
                          and t.state in ('CURRENT', 'DEPRECATED')
                        order by f.name, t.version_no
                        """)
                .param(keyspace)
                .query((row, n) -> new LiveTemplate(
                        new FamilyId(row.getString("name")),
                        new DomainId(row.getString("domain")),
                        row.getInt("version_no"),
                        new KeyTemplate(row.getString("template"))))
                .list();
    }
}
