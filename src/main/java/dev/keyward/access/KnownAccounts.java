package dev.keyward.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which names are accounts, for features that name people. Needs no sign-in: nightly work asks too. */
@Component
public class KnownAccounts {
    private final JdbcClient jdbc;

    KnownAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who may sign in now, by name. */
    public List<String> enabled() {
        return jdbc.sql("select name from account where enabled = true order by name")
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /** Those of these names that no account has, by name. */
    public Set<String> unknown(Collection<String> names) {
        var unknown = new TreeSet<>(names);
        if (!unknown.isEmpty()) {
            unknown.removeAll(jdbc
                    .sql("select name from account where name in (:names)")
                    .param("names", names)
                    .query((row, n) -> row.getString("name"))
                    .list()
                    .stream()
                    .collect(Collectors.toSet()));
        }
        return unknown;
    }
}
