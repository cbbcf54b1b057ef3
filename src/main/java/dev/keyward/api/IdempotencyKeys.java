package dev.keyward.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers that were given under an Idempotency-Key, kept for a day. */
@Component
class IdempotencyKeys {
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A key belongs to its caller and its endpoint. */
    record Name(String caller, String path, String token) {}

    sealed interface Kept {
        record OtherBody() implements Kept {}

        record Unfinished() implements Kept {}

        record Answer(int status, String type, @Nullable String location, String text) implements Kept {}
    }

    /** Null when this is the first request under the name, which is now taken; what is kept of it otherwise. */
    @Nullable
    Kept claim(Name name, byte[] body, @Nullable String query) {
        var digest = digest(body, query);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from idempotency_key where claimed_at < ?")
                .param(now.minus(KEPT_FOR))
                .update();
        try {
            jdbc.sql("insert into idempotency_key (caller, path, token, digest, claimed_at) values (?, ?, ?, ?, ?)")
                    .params(name.caller(), name.path(), name.token(), digest, now)
                    .update();
            return null;
        } catch (DuplicateKeyException used) {
            return jdbc.sql("select * from idempotency_key where caller = ? and path = ? and token = ?")
                    .params(name.caller(), name.path(), name.token())
                    .query((row, n) -> kept(row, digest))
                    .optional()
                    .orElseGet(Kept.Unfinished::new);
        }
    }

    void keep(Name name, int status, String type, @Nullable String location, String text) {
        jdbc.sql("update idempotency_key set status = ?, content_type = ?, location = ?, answer = ?"
                        + " where caller = ? and path = ? and token = ?")
                .param(status)
                .param(type)
                .param(location)
                .param(text)
                .param(name.caller())
                .param(name.path())
                .param(name.token())
                .update();
    }

    void forget(Name name) {
        jdbc.sql("delete from idempotency_key where caller = ? and path = ? and token = ?")
                .params(name.caller(), name.path(), name.token())
                .update();
    }

    private static Kept kept(ResultSet row, String digest) throws SQLException {
        if (!digest.equals(row.getString("digest"))) {
            return new Kept.OtherBody();
        }
        var status = row.getInt("status");
        return status == 0
                ? new Kept.Unfinished()
                : new Kept.Answer(
                        status, row.getString("content_type"), row.getString("location"), row.getString("answer"));
    }

    private static String digest(byte[] body, @Nullable String query) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(String.valueOf(query).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
