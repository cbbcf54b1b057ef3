package dev.keyward.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Lets the pool give up connections to an H2 that has closed itself, as it does when its disk is full: they take
 * themselves for sound, so that a console would not come back when there is space again.
 */
public final class LostDatabase implements SQLExceptionOverride {
    /** The database has been closed; is already closed; the connection is broken. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121, 90067);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
