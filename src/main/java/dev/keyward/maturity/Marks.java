package dev.keyward.maturity;

import dev.keyward.kernel.Identifier;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be evaluated again. A mark is written in the transaction of the change and holds nothing up. */
@Component
class Marks {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final InstantSource clock;

    Marks(JdbcClient jdbc, JdbcTemplate batches, InstantSource clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    record Mark(UUID id, String name, Occasion occasion) {}

    void put(Scope scope, String name, Occasion occasion) {
        put(scope, List.of(name), occasion);
    }

    void put(Scope scope, Collection<String> names, Occasion occasion) {
        var at = clock.instant();
        batches.batchUpdate(
                "insert into maturity_mark (id, scope, name, occasion, marked_at) values (?, ?, ?, ?, ?)",
                names.stream()
                        .map(name -> new Object[] {
                            Identifier.next(at.toEpochMilli()),
                            scope.name(),
                            name,
                            occasion.name(),
                            at.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    /** The oldest of a kind. */
    List<Mark> of(Scope scope, int most) {
        return jdbc.sql("""
                select id, name, occasion from maturity_mark where scope = :scope
                order by marked_at, id fetch first :most rows only""")
                .param("scope", scope.name())
                .param("most", most)
                .query((row, n) -> new Mark(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Occasion.valueOf(row.getString("occasion"))))
                .list();
    }

    void done(List<Mark> marks) {
        batches.batchUpdate(
                "delete from maturity_mark where id = ?",
                marks.stream().map(mark -> new Object[] {mark.id()}).toList());
    }

    boolean any() {
        return jdbc.sql("select count(*) from maturity_mark").query(Long.class).single() > 0;
    }

    /**
     * Holds the turn until the caller's transaction ends: one judge at a time, in whichever console. Answers the moment
     * to judge at, later than that of every turn before.
     */
    Instant takeTurn() {
        var before = jdbc.sql("select turned_at from maturity_turn where id = 1 for update")
                .query((row, n) -> row.getObject("turned_at", OffsetDateTime.class))
                .optional()
                .map(at -> at.toInstant().plus(1, ChronoUnit.MICROS));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var turn = before.filter(now::isBefore).orElse(now);
        jdbc.sql("update maturity_turn set turned_at = ? where id = 1")
                .param(turn.atOffset(ZoneOffset.UTC))
                .update();
        return turn;
    }

    void allJudged(Instant at) {
        jdbc.sql("update maturity_turn set all_judged_at = ? where id = 1")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
