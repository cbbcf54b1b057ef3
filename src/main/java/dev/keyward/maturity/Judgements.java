package dev.keyward.maturity;

import dev.keyward.kernel.Actor;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole evaluations: families first, then the domains whose picture changed, then the organisation. */
@Component
class Judgements {
    private final Evaluator evaluator;
    private final RollUp rollUp;
    private final Marks marks;
    private final DeclaredFamilies families;
    private final Ownership ownership;
    private final CurrentActor current;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Judgements(
            Evaluator evaluator,
            RollUp rollUp,
            Marks marks,
            DeclaredFamilies families,
            Ownership ownership,
            CurrentActor current,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.evaluator = evaluator;
        this.rollUp = rollUp;
        this.marks = marks;
        this.families = families;
        this.ownership = ownership;
        this.current = current;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** These families, and what follows for their domains. */
    Evaluated now(List<FamilyId> some) {
        var done = evaluator.all(some, Occasion.DEMAND, null);
        markedDomains(null);
        return done;
    }

    /** Every family and every domain. */
    Evaluated everything(Occasion occasion) {
        return everything(occasion, null);
    }

    /** @param past null for now */
    Evaluated everything(Occasion occasion, @Nullable Instant past) {
        var at = past == null ? clock.instant() : past;
        var done = evaluator.all(families.names(), occasion, past);
        marks.put(
                Scope.DOMAIN,
                domains().stream().map(domain -> domain.name().text()).toList(),
                occasion);
        markedDomains(past);
        transaction.executeWithoutResult(status -> marks.allJudged(at));
        return done;
    }

    /** What was marked since the last look; nothing is left behind. */
    Evaluated marked() {
        var done = Evaluated.NOTHING;
        while (marks.any()) {
            done = done.plus(transaction.execute(status -> evaluator.marked(marks.takeTurn())));
            markedDomains(null);
        }
        return done;
    }

    private void markedDomains(@Nullable Instant past) {
        var all = domains();
        transaction.executeWithoutResult(status -> {
            var turn = marks.takeTurn();
            rollUp.marked(all, past == null ? turn : past);
        });
    }

    /** Nobody is signed in where jobs run. */
    private List<Domain> domains() {
        return current.callAs(Actor.SYSTEM, Set.of(Role.VIEWER), ownership::domains);
    }
}
