package dev.keyward.purge;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For how long each keyspace was served, so that the one that had least goes first. Counting turns would not do: whoever
 * came first would have had several before the others came, and a long one would count as much as a short one.
 */
@Component
class Turns {
    /** Who was away for long is not owed all of that time: this much at most, before the others. */
    private static final Duration OWED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A purge of it was taken up; whoever takes them one after the other calls this. */
    void taken(String keyspace) {
        if (isAlone(keyspace)) {
            forget();
        }
        var known = jdbc.sql("select served_millis from purge_turn where keyspace = ?")
                .param(keyspace)
                .query(Long.class)
                .optional();
        var least = leastOfOthers(keyspace).map(served -> served - OWED.toMillis());
        var from = Math.max(known.orElse(0L), least.orElse(0L));
        if (known.isEmpty()) {
            jdbc.sql("insert into purge_turn (keyspace, served_millis) values (?, ?)")
                    .params(keyspace, from)
                    .update();
        } else if (from > known.get()) {
            jdbc.sql("update purge_turn set served_millis = ? where keyspace = ?")
                    .params(from, keyspace)
                    .update();
        }
    }

    private boolean isAlone(String keyspace) {
        return jdbc.sql("select count(*) from purge_request where state = 'RUNNING' and keyspace <> ?")
                        .param(keyspace)
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Where nobody waits for anybody, nobody owes anything for what was before. */
    private void forget() {
        jdbc.sql("update purge_turn set served_millis = 0 where served_millis > 0")
                .update();
    }

    /** Among those that have work; empty when there is nobody else. */
    private Optional<Long> leastOfOthers(String keyspace) {
        return jdbc.sql("""
                select t.served_millis from purge_turn t where t.keyspace <> ? and t.keyspace in (
                  select r.keyspace from purge_request r where r.state = 'RUNNING')
                order by t.served_millis fetch first 1 rows only""").param(keyspace).query(Long.class).optional();
    }

    /** It is given back after so long. */
    void over(Claim claim) {
        var millis = Math.max(1, (System.nanoTime() - claim.since()) / 1_000_000);
        jdbc.sql("""
                update purge_turn set served_millis = served_millis + ?
                where keyspace = (select r.keyspace from purge_request r where r.id = ?)""").params(millis, claim.purge().value()).update();
    }
}
