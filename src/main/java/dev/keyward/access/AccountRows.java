package dev.keyward.access;

import dev.keyward.security.LiveSessions;
import dev.keyward.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as the list shows them, by name. */
@Component
class AccountRows {
    private static final String OF = " from account where position(:q in name) > 0 or :q = ''";

    private final JdbcClient sql;
    private final LiveSessions sessions;

    AccountRows(JdbcClient sql, LiveSessions sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    private record Granted(String account, Role role) {}

    List<AccountSummary> page(String q, long offset, int limit) {
        var rows = sql.sql("select *" + OF + " order by name limit :limit offset :offset")
                .param("q", q.strip().toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::withoutRoles)
                .list();
        var roles = roles(rows.stream().map(AccountSummary::name).toList());
        return rows.stream()
                .map(row -> row.with(roles.getOrDefault(row.name(), Set.of())))
                .toList();
    }

    long count(String q) {
        return sql.sql("select count(*)" + OF)
                .param("q", q.strip().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single();
    }

    private Map<String, Set<Role>> roles(List<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select account, role from role_grant where account in (:names)")
                .param("names", names)
                .query((row, number) -> new Granted(row.getString("account"), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Granted::account, Collectors.mapping(Granted::role, Collectors.toUnmodifiableSet())));
    }

    private AccountSummary withoutRoles(ResultSet row, int number) throws SQLException {
        var signedIn = row.getTimestamp("last_sign_in");
        return new AccountSummary(
                row.getString("name"),
                row.getLong("version"),
                row.getBoolean("enabled"),
                row.getTimestamp("one_time_until") != null,
                Set.of(),
                row.getTimestamp("created_at").toInstant(),
                signedIn == null ? null : signedIn.toInstant(),
                sessions.count(row.getString("name")));
    }
}
