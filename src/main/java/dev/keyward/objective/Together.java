package dev.keyward.objective;

import dev.keyward.registry.FamilyId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The families that one transaction saves, told together right before it commits: an import saves thousands. */
final class Together implements TransactionSynchronization {
    private final Set<FamilyId> names = new LinkedHashSet<>();
    private final Consumer<Set<FamilyId>> told;

    private Together(Consumer<Set<FamilyId>> told) {
        this.told = told;
    }

    /** Those of the transaction that is under way. */
    static Together of(Consumer<Set<FamilyId>> told) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Together.class::isInstance)
                .map(Together.class::cast)
                .findFirst()
                .orElseGet(() -> begun(told));
    }

    private static Together begun(Consumer<Set<FamilyId>> told) {
        var saved = new Together(told);
        TransactionSynchronizationManager.registerSynchronization(saved);
        return saved;
    }

    void add(FamilyId family) {
        names.add(family);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        told.accept(Set.copyOf(names));
    }
}
