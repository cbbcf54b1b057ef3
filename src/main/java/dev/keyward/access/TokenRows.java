package dev.keyward.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens as lists show them, newest first. */
@Component
class TokenRows {
    private static final String OF = " from api_token where (:owner is null or account = :owner)";

    private final JdbcClient sql;

    TokenRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param owner null for everybody's */
    List<TokenSummary> page(@Nullable String owner, long offset, int limit) {
        return sql.sql("select *" + OF + " order by created_at desc, id limit :limit offset :offset")
                .param("owner", owner, java.sql.Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(TokenRows::summary)
                .list();
    }

    long count(@Nullable String owner) {
        return sql.sql("select count(*)" + OF)
                .param("owner", owner, java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private static TokenSummary summary(ResultSet row, int number) throws SQLException {
        return new TokenSummary(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("name"),
                row.getBoolean("may_write"),
                row.getBoolean("may_purge"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                moment(row, "last_used_at"),
                moment(row, "revoked_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
