package dev.keyward.storage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what one transaction changes and tells it once, right before the commit and inside the transaction: an import
 * saves thousands of families. What is told may lead to more of it, for itself or for others; that is told as well.
 * Outside a transaction everything is told at once.
 */
public final class BeforeCommit<T> {
    private final Consumer<Set<T>> told;

    public BeforeCommit(Consumer<Set<T>> told) {
        this.told = told;
    }

    public void add(Collection<? extends T> changed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Gathered.here().add(this, changed);
        } else {
            tell(changed);
        }
    }

    private void tell(Collection<? extends T> changed) {
        if (!changed.isEmpty()) {
            told.accept(Set.copyOf(changed));
        }
    }

    /** Of one transaction, for everybody who gathers. */
    private static final class Gathered implements TransactionSynchronization {
        private final LinkedHashMap<BeforeCommit<?>, Told<?>> waiting = new LinkedHashMap<>();
        private boolean over;

        static Gathered here() {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Gathered.class::isInstance)
                    .map(Gathered.class::cast)
                    .findFirst()
                    .orElseGet(Gathered::begun);
        }

        private static Gathered begun() {
            var gathered = new Gathered();
            TransactionSynchronizationManager.registerSynchronization(gathered);
            return gathered;
        }

        @SuppressWarnings("unchecked") // a listener is only ever kept with what it gathers
        <T> void add(BeforeCommit<T> listener, Collection<? extends T> changed) {
            if (over) {
                listener.tell(changed);
            } else {
                ((Told<T>) waiting.computeIfAbsent(listener, it -> new Told<>(listener, new LinkedHashSet<>())))
                        .items.addAll(changed);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!waiting.isEmpty()) {
                waiting.pollFirstEntry().getValue().tell();
            }
            over = true;
        }
    }

    private record Told<T>(BeforeCommit<T> listener, Set<T> items) {
        void tell() {
            listener.tell(items);
        }
    }
}
