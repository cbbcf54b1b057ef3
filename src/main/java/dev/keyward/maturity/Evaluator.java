package dev.keyward.maturity;

import dev.keyward.maturity.FamilyResults.New;
import dev.keyward.maturity.criteria.KnownBy;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges families, some in each transaction, and writes down what changed. Whoever judges holds the turn. */
@Component
class Evaluator {
    private static final int CHUNK = 200;
    private final FactLoader facts;
    private final LevelRows standings;
    private final FamilyResults results;
    private final HeldExemptions exemptions;
    private final RulesetRows rulesets;
    private final Marks marks;
    private final TransactionTemplate transaction;

    Evaluator(
            FactLoader facts,
            LevelRows standings,
            FamilyResults results,
            HeldExemptions exemptions,
            RulesetRows rulesets,
            Marks marks,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.standings = standings;
        this.results = results;
        this.exemptions = exemptions;
        this.rulesets = rulesets;
        this.marks = marks;
        this.transaction = transaction;
    }

    /** Every one of these; the domains whose picture changed are marked for their roll-up. @param past null for now */
    Evaluated all(List<FamilyId> families, Occasion occasion, @Nullable Instant past) {
        var done = Evaluated.NOTHING;
        for (var from = 0; from < families.size(); from += CHUNK) {
            var some = families.subList(from, Math.min(families.size(), from + CHUNK));
            done = done.plus(transaction.execute(status -> {
                var turn = marks.takeTurn();
                return some(some, occasion, past == null ? turn : past);
            }));
        }
        return done;
    }

    /** The oldest marks; in the caller's transaction, which holds the turn. */
    Evaluated marked(Instant at) {
        var waiting = marks.of(Scope.FAMILY, CHUNK);
        var names = new LinkedHashSet<FamilyId>();
        waiting.forEach(mark -> names.add(new FamilyId(mark.name())));
        var done = names.isEmpty()
                ? Evaluated.NOTHING
                : some(names, waiting.getFirst().occasion(), at);
        marks.done(waiting);
        return done;
    }

    private Evaluated some(Collection<FamilyId> families, Occasion occasion, Instant at) {
        var rules = rulesets.inForce();
        var held = exemptions.at(at);
        var loaded =
                facts.of(families, at).stream().map(one -> KnownBy.at(at, one)).toList();
        var before = standings.of(loaded.stream().map(one -> one.family()).toList());
        var news = new ArrayList<New>();
        var same = new ArrayList<String>();
        for (var one : loaded) {
            var found = Found.of(one, held.of(one.family(), one.domain()), rules, at);
            var kept = before.get(one.family());
            if (kept != null && (kept.says(found) || kept.asOf().isAfter(at))) {
                same.add(one.family());
            } else {
                news.add(new New(found, kept, occasion));
            }
        }
        results.append(news, at);
        results.stillHolds(same, at);
        marks.put(Scope.DOMAIN, touched(news), occasion);
        return new Evaluated(loaded.size(), news.size());
    }

    private static Set<String> touched(List<New> news) {
        var domains = new LinkedHashSet<String>();
        for (var one : news) {
            domains.add(one.found().facts().domain());
            var before = one.before();
            if (before != null) {
                domains.add(before.domain());
            }
        }
        return domains;
    }
}
