package dev.keyward.maturity;

import dev.keyward.discovery.ScanEnded;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import dev.keyward.storage.BeforeCommit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks the families of a keyspace when a scan of it ends, in the transaction that ends it (M1.2, M2.5). */
@Component
class ScanMarks {
    private final DeclaredFamilies declared;
    private final BeforeCommit<String> families;

    ScanMarks(Marks marks, DeclaredFamilies declared) {
        this.declared = declared;
        families = new BeforeCommit<>(names -> marks.put(Scope.FAMILY, names, Occasion.CHANGE));
    }

    @EventListener
    void on(ScanEnded ended) {
        families.add(declared.in(ended.keyspace()).stream().map(FamilyId::text).toList());
    }
}
