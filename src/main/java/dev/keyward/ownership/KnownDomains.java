package dev.keyward.ownership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The domains in memory, since every list and every keystroke asks for all of them. Domains are never deleted and each
 * change raises a version, so the sum of the versions stands exactly as long as nothing changes, in whichever instance.
 * Within a transaction the sum includes its own changes, which may be undone: what is read then is not kept.
 */
@Component
class KnownDomains {
    private final Domains domains;
    private final JdbcClient jdbc;
    private volatile @Nullable Known kept;

    private record Known(Stamp stamp, List<Domain> domains) {}

    private record Stamp(long domains, long versions) {}

    KnownDomains(Domains domains, JdbcClient jdbc) {
        this.domains = domains;
        this.jdbc = jdbc;
    }

    /** By name. */
    List<Domain> all() {
        var before = kept;
        var stamp = jdbc.sql("select count(*), coalesce(sum(version), 0) from domain")
                .query((row, n) -> new Stamp(row.getLong(1), row.getLong(2)))
                .single();
        if (before != null && before.stamp().equals(stamp)) {
            return before.domains();
        }
        var read = new Known(stamp, List.copyOf(domains.findAllByOrderByName()));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            kept = read;
        }
        return read.domains();
    }
}
