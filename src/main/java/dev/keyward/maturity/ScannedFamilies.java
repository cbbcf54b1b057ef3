package dev.keyward.maturity;

import dev.keyward.discovery.LastScan;
import dev.keyward.discovery.LastScans;
import dev.keyward.maturity.criteria.FamilyFacts.CoverageScan;
import dev.keyward.maturity.criteria.FamilyFacts.TtlScan;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.DeclaredFamilies.Declared;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What the last scans say about families: how many keys never expire (M1.2), and how much around them is nobody's (M2.5). */
@Component
class ScannedFamilies implements KeyspaceScans {
    private final LastScans scans;
    private final DeclaredFamilies declared;

    ScannedFamilies(LastScans scans, DeclaredFamilies declared) {
        this.scans = scans;
        this.declared = declared;
    }

    @Override
    public Map<FamilyId, TtlScan> expiries(Collection<FamilyId> families) {
        return each(families, (last, family) -> Optional.of(expiry(last, family)));
    }

    @Override
    public Map<FamilyId, CoverageScan> coverage(Collection<FamilyId> families) {
        return each(families, (last, family) -> {
            var foreign = last.foreign(family.name().text(), beginning(family));
            return foreign.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CoverageScan(ended(last), foreign.getAsDouble()));
        });
    }

    /** A scan that met no key of the family saw none, which is too few to judge. */
    private static TtlScan expiry(LastScan last, Declared family) {
        return last.of(family.name().text())
                .map(keys -> new TtlScan(ended(last), keys.sampled(), keys.ttlMissing()))
                .orElseGet(() -> new TtlScan(ended(last), 0, 0));
    }

    private static String beginning(Declared family) {
        return family.spec().template().split(":", 2)[0];
    }

    private static Instant ended(LastScan last) {
        var ended = last.scan().endedAt();
        return ended == null ? last.scan().requestedAt() : ended;
    }

    private <T> Map<FamilyId, T> each(
            Collection<FamilyId> families, BiFunction<LastScan, Declared, Optional<T>> question) {
        var read = new HashMap<String, Optional<LastScan>>();
        var answers = new HashMap<FamilyId, T>();
        for (var family : declared.of(families)) {
            read.computeIfAbsent(family.spec().keyspace(), scans::of)
                    .flatMap(last -> question.apply(last, family))
                    .ifPresent(answer -> answers.put(family.name(), answer));
        }
        return answers;
    }
}
