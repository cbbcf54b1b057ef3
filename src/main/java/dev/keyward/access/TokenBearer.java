package dev.keyward.access;

import dev.keyward.access.secret.Secret;
import dev.keyward.security.BearerTokens;
import dev.keyward.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the account behind a bearer token by the digest of its secret, in one query, with the roles of this moment. */
@Component
class TokenBearer implements BearerTokens {
    private static final Pattern SHAPE = Pattern.compile("kw_[A-Za-z0-9_-]{1,80}");
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String QUERY = """
            select t.id, t.account, t.may_write, t.may_purge, t.last_used_at, r.role
            from api_token t join account a on a.name = t.account join role_grant r on r.account = a.name
            where t.digest = :digest and t.revoked_at is null and t.expires_at > :now
              and a.enabled = true and (a.demo = false or :demo)
            """;

    private final JdbcClient sql;
    private final DemoMode demo;
    private final InstantSource clock;

    TokenBearer(JdbcClient sql, DemoMode demo, InstantSource clock) {
        this.sql = sql;
        this.demo = demo;
        this.clock = clock;
    }

    private record Row(UUID id, String account, boolean mayWrite, boolean mayPurge, boolean noted, Role role) {}

    @Override
    public Optional<Holder> find(String secret) {
        if (!SHAPE.matcher(secret).matches()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var rows = rows(Secret.digest(secret), now);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var token = rows.getFirst();
        if (!token.noted()) {
            noteUse(token.id(), now);
        }
        var roles = EnumSet.copyOf(rows.stream().map(Row::role).toList());
        return Optional.of(
                new Holder(token.account(), roles, token.id().toString(), token.mayWrite(), token.mayPurge()));
    }

    private List<Row> rows(String digest, Instant now) {
        return sql.sql(QUERY)
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("demo", demo.on())
                .query((row, number) -> {
                    var used = row.getTimestamp("last_used_at");
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("account"),
                            row.getBoolean("may_write"),
                            row.getBoolean("may_purge"),
                            used != null
                                    && used.toInstant().plus(USE_IS_NOTED_EVERY).isAfter(now),
                            Role.valueOf(row.getString("role")));
                })
                .list();
    }

    private void noteUse(UUID id, Instant now) {
        sql.sql("update api_token set last_used_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
