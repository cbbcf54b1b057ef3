package dev.keyward.registry;

import java.util.HashSet;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.mapping.event.BeforeConvertCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The number of changes to each keyspace's templates. Its row is held locked until the change commits, so numbers follow
 * the order of commits: who reads a number also reads every change up to it, in whichever instance it was made.
 */
@Component
class KeyspaceRevisions implements BeforeConvertCallback<Family> {
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    KeyspaceRevisions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Every family that is saved is a change, whoever saves it. */
    @Override
    public Family onBeforeConvert(Family family) {
        advance(family.keyspace());
        return family;
    }

    /** 0 where nothing was ever written. Within a transaction its own changes count. */
    long current(String keyspace) {
        return jdbc.sql("select revision from keyspace_revision where keyspace = ?")
                .param(keyspace)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Of all keyspaces together: it stands exactly as long as no family changes anywhere. */
    long total() {
        return jdbc.sql("select coalesce(sum(revision), 0) from keyspace_revision")
                .query(Long.class)
                .single();
    }

    /** Lets nobody else change the keyspace's templates before this transaction ends. Call it before you judge. */
    void hold(String keyspace) {
        if (update("update keyspace_revision set revision = revision where keyspace = ?", keyspace) == 0) {
            begin(keyspace);
            hold(keyspace);
        }
    }

    /** Counts the changes of this transaction, which are one however many they are. */
    void advance(String keyspace) {
        if (!changed().add(keyspace)) {
            return;
        }
        count(keyspace);
    }

    /** Whether this transaction has changed anything, so that what it reads may still be undone. */
    boolean isChanging() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(Changes.class::isInstance);
    }

    /** What this transaction has changed so far; forgotten with it, and set aside while another one runs inside. */
    private static Set<String> changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashSet<>();
        }
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Changes changes) {
                return changes.keyspaces();
            }
        }
        var first = new Changes(new HashSet<>());
        TransactionSynchronizationManager.registerSynchronization(first);
        return first.keyspaces();
    }

    private record Changes(Set<String> keyspaces) implements TransactionSynchronization {}

    private void count(String keyspace) {
        if (update("update keyspace_revision set revision = revision + 1 where keyspace = ?", keyspace) == 0) {
            begin(keyspace);
            count(keyspace);
        }
    }

    private int update(String sql, String keyspace) {
        return jdbc.sql(sql).param(keyspace).update();
    }

    /** In a transaction of its own: PostgreSQL would not forgive the failed insert of whoever comes second. */
    private void begin(String keyspace) {
        try {
            apart.executeWithoutResult(
                    status -> update("insert into keyspace_revision (keyspace, revision) values (?, 0)", keyspace));
        } catch (DuplicateKeyException somebodyElseWasFaster) {
            // The row is there, which is all that was wanted.
        }
    }
}
