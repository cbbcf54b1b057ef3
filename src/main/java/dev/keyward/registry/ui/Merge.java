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
        return new FamilySpec(
                theirs.name(),
                theirs.domain(),
                of.apply(Part.OWNER).owner(),
                of.apply(Part.INVALIDATION_OWNER).invalidationOwner(),
                theirs.template(),
                of.apply(Part.PLACEHOLDERS).placeholders(),
                theirs.keyspace(),
                of.apply(Part.PURPOSE).purpose(),
                of.apply(Part.SOURCE_OF_TRUTH).sourceOfTruth(),
                of.apply(Part.FRESHNESS).freshness(),
                new Promises.Invalidation(
                        of.apply(Part.STRATEGY).invalidation().strategy(),
                        of.apply(Part.RETRY).invalidation().retry(),
                        of.apply(Part.DLQ).invalidation().dlq(),
                        of.apply(Part.FALLBACK).invalidation().fallback()),
                of.apply(Part.TTL).ttl(),
                of.apply(Part.REGIONS).regions(),
                of.apply(Part.SECURITY).security());
    }
}
