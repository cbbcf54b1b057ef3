package dev.keyward.access;

import dev.keyward.security.Role;
import dev.keyward.security.SignedInAccount;
import dev.keyward.security.Standing;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what an account may do now, in one query by its primary key. */
@Component
class AccountStanding implements Standing {
    private static final String QUERY = """
            select r.role from account a join role_grant r on r.account = a.name
            where a.name = :name and a.stamp = :stamp and a.enabled = true and (a.demo = false or :demo)
            """;

    private final JdbcClient sql;
    private final DemoMode demo;

    AccountStanding(JdbcClient sql, DemoMode demo) {
        this.sql = sql;
        this.demo = demo;
    }

    @Override
    public Optional<Set<Role>> of(SignedInAccount who) {
        var roles = sql.sql(QUERY)
                .param("name", who.name())
                .param("stamp", who.stamp())
                .param("demo", demo.on())
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list();
        return roles.isEmpty() ? Optional.empty() : Optional.of(EnumSet.copyOf(roles));
    }
}
