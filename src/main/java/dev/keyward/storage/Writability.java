package dev.keyward.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the governance database takes what is written. A PostgreSQL that stands by, or was made read-only, answers every
 * question and takes nothing; asked to delete no row at all, it says so.
 */
@Component
public class Writability {
    private static final Logger LOG = LoggerFactory.getLogger(Writability.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String READ_ONLY = "25006";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private volatile Answer last = new Answer(Instant.MIN, true);

    private record Answer(Instant at, boolean yes) {}

    Writability(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @throws DataAccessException when the database does not answer
     */
    public boolean isWritable() {
        var before = last.yes();
        var now = asked();
        last = new Answer(clock.instant(), now);
        if (before != now) {
            LOG.warn("The governance database {}.", now ? "takes writes again" : "is read-only: nothing can be saved");
        }
        return now;
    }

    /** As it was within the last seconds; what does not answer is not called read-only. */
    public boolean wasReadOnly() {
        if (last.at().isBefore(clock.instant().minus(FRESH))) {
            try {
                isWritable();
            } catch (DataAccessException away) {
                last = new Answer(clock.instant(), true);
            }
        }
        return !last.yes();
    }

    private boolean asked() {
        try {
            jdbc.sql("delete from \"flyway_schema_history\" where 1 = 0").update();
            return true;
        } catch (DataAccessException refused) {
            if (refused.getMostSpecificCause() instanceof SQLException why && READ_ONLY.equals(why.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }
}
