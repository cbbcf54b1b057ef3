package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shapes of a keyspace as they are registered at this moment. Needs no sign-in: the purge worker asks too. */
@Component
public class LiveTemplates {
    private final JdbcClient jdbc;

    LiveTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every CURRENT or DEPRECATED shape of every family that is not retired. */
    public List<LiveTemplate> of(String keyspace) {
        return jdbc.sql("""
                        select f.name, t.version_no, t.template from family f
                        join template_version t on t.family = f.name
                        where f.keyspace = ? and f.state <> 'RETIRED' and t.state <> 'RETIRED'
                        order by f.name, t.version_no
                        """)
                .param(keyspace)
                .query((row, n) -> new LiveTemplate(
                        new FamilyId(row.getString("name")),
                        row.getInt("version_no"),
                        new KeyTemplate(row.getString("template"))))
                .list();
    }
}
