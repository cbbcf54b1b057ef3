package dev.keyward.registry.ui;

import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two people changed one family from the same beginning.
 *
 * @param was what both of them read
 * @param theirs what was saved in the meantime
 * @param yours what was refused as stale
 */
record Merge(FamilySpec was, FamilySpec theirs, FamilySpec yours) {

    /** The parts on which the two disagree. */
    List<Part> differences() {
        return Stream.of(Part.values())
                .filter(part -> part.differs(theirs, yours))
                .toList();
    }

    boolean changedByThem(Part part) {
        return part.differs(was, theirs);
    }

    boolean changedByYou(Part part) {
        return part.differs(was, yours);
    }

    /** Their family with these parts of yours on top; what its keys look like is always theirs. */
    FamilySpec taking(Set<Part> fromYou) {
        Function<Part, FamilySpec> of = part -> fromYou.contains(part) ? yours : theirs;
        return theirs.but()
                .owner(of.apply(Part.OWNER).owner())
                .invalidationOwner(of.apply(Part.INVALIDATION_OWNER).invalidationOwner())
                .placeholders(of.apply(Part.PLACEHOLDERS).placeholders())
                .purpose(of.apply(Part.PURPOSE).purpose())
                .sourceOfTruth(of.apply(Part.SOURCE_OF_TRUTH).sourceOfTruth())
                .freshness(of.apply(Part.FRESHNESS).freshness())
                .invalidation(new Promises.Invalidation(
                        of.apply(Part.STRATEGY).invalidation().strategy(),
                        of.apply(Part.RETRY).invalidation().retry(),
                        of.apply(Part.DLQ).invalidation().dlq(),
                        of.apply(Part.FALLBACK).invalidation().fallback()))
                .ttl(of.apply(Part.TTL).ttl())
                .regions(of.apply(Part.REGIONS).regions())
                .security(of.apply(Part.SECURITY).security())
                .impact(of.apply(Part.IMPACT).impact())
                .conformance(of.apply(Part.CONFORMANCE).conformance())
                .valueType(of.apply(Part.VALUE_TYPE).valueType())
                .expected(of.apply(Part.EXPECTED).expected())
                .usages(of.apply(Part.USAGES).usages())
                .layers(of.apply(Part.LAYERS).layers())
                .runbook(of.apply(Part.RUNBOOK).runbook())
                .tags(of.apply(Part.TAGS).tags())
                .spec();
    }
}
