package dev.keyward.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class BeforeCommitTests {
    private final List<Set<String>> told = new ArrayList<>();
    private final BeforeCommit<String> names = new BeforeCommit<>(told::add);

    @BeforeEach
    void aTransaction() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void ends() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void whatChangesIsToldOnceAndNotBeforeTheCommit() {
        names.add(Set.of("a"));
        names.add(List.of("b", "a"));
        assertThat(told).isEmpty();
        commit();
        assertThat(told).containsExactly(Set.of("a", "b"));
    }

    @Test
    void whatIsToldMayLeadToMoreOfItInEitherOrder() {
        var first = new BeforeCommit<String>(
                seen -> names.add(Set.of("after " + seen.iterator().next())));
        names.add(Set.of("a"));
        first.add(Set.of("b"));
        commit();
        assertThat(told).containsExactly(Set.of("a"), Set.of("after b"));
    }

    @Test
    void whatComesAfterTheLastWordIsToldAtOnce() {
        names.add(Set.of("a"));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                names.add(Set.of("late"));
            }
        });
        commit();
        assertThat(told).containsExactly(Set.of("a"), Set.of("late"));
    }

    @Test
    void whatIsRolledBackIsNeverToldAndTheNextTransactionKnowsNothingOfIt() {
        names.add(Set.of("a"));
        TransactionSynchronizationManager.clear();
        TransactionSynchronizationManager.initSynchronization();
        names.add(Set.of("b"));
        commit();
        assertThat(told).containsExactly(Set.of("b"));
    }

    @Test
    void withoutATransactionEverythingIsToldAtOnceAndNothingIsNoNews() {
        TransactionSynchronizationManager.clear();
        names.add(Set.of());
        names.add(Set.of("a"));
        assertThat(told).containsExactly(Set.of("a"));
    }

    private static void commit() {
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
    }
}
