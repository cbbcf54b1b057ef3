package dev.keyward.maturity;

import dev.keyward.finding.OpenErrors;
import dev.keyward.maturity.criteria.FamilyFacts;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.DeclaredFamilies.Declared;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.ReviewedRunbooks;
import dev.keyward.stewardship.Answers;
import dev.keyward.stewardship.Answers.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the criteria look at, of many families in a fixed number of statements. */
@Component
class FactLoader {
    private final DeclaredFamilies families;
    private final Answers answers;
    private final Staffing staffing;
    private final OpenErrors errors;
    private final LearnedFacts learned;
    private final ReviewedRunbooks runbooks;
    private final OutsideFacts outside;

    FactLoader(
            DeclaredFamilies families,
            Answers answers,
            Staffing staffing,
            OpenErrors errors,
            LearnedFacts learned,
            ReviewedRunbooks runbooks,
            OutsideFacts outside) {
        this.families = families;
        this.answers = answers;
        this.staffing = staffing;
        this.errors = errors;
        this.learned = learned;
        this.runbooks = runbooks;
        this.outside = outside;
    }

    /** Of those that exist, by name. */
    List<FamilyFacts> of(Collection<FamilyId> names, Instant now) {
        var declared = families.of(names);
        var some = declared.stream().map(Declared::name).toList();
        var legacy = new HashSet<FamilyId>();
        declared.stream().filter(one -> one.spec().followsLegacyPath()).forEach(one -> legacy.add(one.name()));
        var teams = staffing.active(teams(declared));
        var answered = answers.of(some);
        var open = errors.of(some, legacy, now);
        var reviews = runbooks.reviews();
        var lessons = learned.of(declared, now);
        var other = outside.of(some, now);
        return declared.stream()
                .map(one -> new FamilyFacts(
                        one.name().text(),
                        one.domain().text(),
                        DeclaredFacts.of(one, reviews),
                        DeclaredFacts.answerers(
                                one, teams, answered.getOrDefault(one.name(), new Answer(Instant.EPOCH, true))),
                        open.getOrDefault(one.name(), List.of()),
                        other.measured(one.name()),
                        other.objective(one.name()),
                        lessons.of(one),
                        other.ttl().get(one.name()),
                        other.coverage().get(one.name()),
                        other.tests().getOrDefault(one.name(), List.of()),
                        other.changes().getOrDefault(one.name(), List.of())))
                .toList();
    }

    private static Set<TeamId> teams(List<Declared> families) {
        return families.stream()
                .flatMap(one -> Stream.of(one.spec().owner(), one.spec().invalidatedBy()))
                .collect(Collectors.toSet());
    }
}
