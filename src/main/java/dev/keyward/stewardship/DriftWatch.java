package dev.keyward.stewardship;

import dev.keyward.ownership.Staffing.Staff;
import dev.keyward.ownership.TeamChanged;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.AnsweredFamilies;
import dev.keyward.registry.AnsweredFamilies.Answered;
import dev.keyward.registry.DriftMarks;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.OwnerNamed;
import dev.keyward.stewardship.drift.DriftVerdict;
import dev.keyward.stewardship.drift.Ruleset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges drift again in the transaction of whatever changed an input, and all of it at night. */
@Component
class DriftWatch {
    private static final int BATCH = 100;
    private final AnsweredFamilies families;
    private final DriftMarks marks;
    private final KnownOwners owners;
    private final Evidence evidence;
    private final DriftBook book;
    private final Fallbacks fallbacks;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    DriftWatch(
            AnsweredFamilies families,
            DriftMarks marks,
            KnownOwners owners,
            Evidence evidence,
            DriftBook book,
            Fallbacks fallbacks,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.families = families;
        this.marks = marks;
        this.owners = owners;
        this.evidence = evidence;
        this.book = book;
        this.fallbacks = fallbacks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(OwnerNamed named) {
        inBatches(named.families(), some -> judge(families.some(some), evidence.staffOfEach()));
    }

    @EventListener
    void on(TeamChanged change) {
        judge(families.of(change.team()), evidence.staffOfEach());
    }

    void again(FamilyId family) {
        judge(families.one(family).stream().toList(), evidence.staffOfEach());
    }

    /** Every family, some in each transaction. */
    void everything() {
        inBatches(
                families.all(), some -> transaction.executeWithoutResult(status -> judge(some, evidence.staffOfAll())));
    }

    private static <T> void inBatches(List<T> all, Consumer<List<T>> work) {
        for (var from = 0; from < all.size(); from += BATCH) {
            work.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    /** When somebody last answered for the family. */
    Instant answeredSince(Answered family) {
        return evidence.answeredSince(family, clock.instant());
    }

    /** What the rules say now, without writing it down. */
    DriftVerdict verdict(Answered family) {
        var now = clock.instant();
        var unanswered = evidence.unansweredOfEach(now, Ruleset.DEFAULT);
        return DriftVerdict.of(evidence.about(family, evidence.staffOfEach(), unanswered, now), Ruleset.DEFAULT);
    }

    /** Holds each family while it judges, since a second judge would write the same causes. */
    private void judge(List<Answered> some, Function<TeamId, Optional<Staff>> staff) {
        var now = clock.instant();
        var unanswered = evidence.unansweredOfEach(now, Ruleset.DEFAULT);
        var told = new ArrayList<Runnable>();
        for (var family : some) {
            marks.hold(family.name());
            owners.keep(family.name(), family.owner(), family.registeredAt(), now);
            var verdict = DriftVerdict.of(evidence.about(family, staff, unanswered, now), Ruleset.DEFAULT);
            book.write(family, verdict, now).ifPresent(told::add);
            fallbacks.settle(family, verdict.isAbandoned(), now).ifPresent(told::add);
        }
        told.forEach(Runnable::run);
    }
}
