package dev.keyward.audit;

import dev.keyward.audit.chain.AuditEvent;
import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two tables of the trail: appending at the head, and reading in order. There is no update and no delete. */
@Component
class StoredTrail {
    private static final String INSERT = """
            insert into audit_event (seq, recorded_at, actor, via, token_id, action, subject,
                before_state, after_state, reason, request_id, prev_hash, row_hash)
            values (:seq, :at, :actor, :via, :token, :action, :subject,
                :before, :after, :reason, :requestId, :prevHash, :hash)
            """;

    private final JdbcClient jdbc;

    StoredTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head head() {
        return jdbc.sql("select seq, row_hash from audit_head")
                .query(StoredTrail::readHead)
                .single();
    }

    /** The head, locked until the caller's transaction ends: the next writer waits here. */
    Head lockHead() {
        return jdbc.sql("select seq, row_hash from audit_head where id = 1 for update")
                .query(StoredTrail::readHead)
                .single();
    }

    void append(Link link) {
        var event = link.event();
        jdbc.sql(INSERT)
                .param("seq", event.seq())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("via", event.via())
                .param("token", event.token())
                .param("action", event.action())
                .param("subject", event.subject())
                .param("before", event.before())
                .param("after", event.after())
                .param("reason", event.reason())
                .param("requestId", event.requestId())
                .param("prevHash", link.prevHash())
                .param("hash", link.hash())
                .update();
        jdbc.sql("update audit_head set seq = ?, row_hash = ? where id = 1")
                .params(event.seq(), link.hash())
                .update();
    }

    /** Up to {@code limit} rows behind {@code seq} and not behind {@code last}, oldest first. */
    List<Link> behind(long seq, long last, int limit) {
        return jdbc.sql("select * from audit_event where seq > ? and seq <= ? order by seq limit ?")
                .params(seq, last, limit)
                .query(StoredTrail::readLink)
                .list();
    }

    /** The head as it was when the trail ended at a row; {@link Head#NONE} when there is no such row. */
    Head headAt(long seq) {
        return jdbc.sql("select seq, row_hash from audit_event where seq = ?")
                .param(seq)
                .query(StoredTrail::readHead)
                .optional()
                .orElse(Head.NONE);
    }

    /** The highest number in the table; 0 when it is empty. */
    long last() {
        return jdbc.sql("select coalesce(max(seq), 0) from audit_event")
                .query(Long.class)
                .single();
    }

    private static Head readHead(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("seq"), row.getString("row_hash"));
    }

    static Link readLink(ResultSet row, int number) throws SQLException {
        var event = new AuditEvent(
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("via"),
                row.getString("token_id"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before_state"),
                row.getString("after_state"),
                row.getString("reason"),
                row.getString("request_id"));
        return new Link(event, row.getString("prev_hash"), row.getString("row_hash"));
    }
}
