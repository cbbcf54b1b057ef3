package dev.keyward.stewardship;

import dev.keyward.audit.Stories;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.AnsweredFamilies;
import dev.keyward.registry.AnsweredFamilies.Answered;
import dev.keyward.registry.DriftMarks.Mark;
import dev.keyward.registry.Family;
import dev.keyward.registry.Registry;
import dev.keyward.stewardship.FamilyOwnership.Since;
import dev.keyward.stewardship.drift.DriftVerdict;
import dev.keyward.stewardship.drift.Ruleset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together how a family stands with its owner. */
@Component
class Standing {
    private static final int MOST_CHANGES = 100;
    private final AnsweredFamilies families;
    private final Registry registry;
    private final DriftWatch watch;
    private final DriftBook book;
    private final Fallbacks fallbacks;
    private final Stories stories;
    private final InstantSource clock;

    Standing(
            AnsweredFamilies families,
            Registry registry,
            DriftWatch watch,
            DriftBook book,
            Fallbacks fallbacks,
            Stories stories,
            InstantSource clock) {
        this.families = families;
        this.registry = registry;
        this.watch = watch;
        this.book = book;
        this.fallbacks = fallbacks;
        this.stories = stories;
        this.clock = clock;
    }

    FamilyOwnership of(Family family) {
        var live = families.one(family.name());
        var verdict = live.map(watch::verdict);
        var abandoned = verdict.filter(DriftVerdict::isAbandoned).isPresent();
        var answerer = live.filter(one -> abandoned).flatMap(fallbacks::answerer);
        return new FamilyOwnership(
                family.name(),
                family.owner(),
                family.spec().invalidatedBy(),
                live.map(Answered::mark).orElse(Mark.NONE),
                verdict.map(found -> causes(family, found)).orElse(List.of()),
                answerer.orElse(null),
                abandoned && answerer.isEmpty(),
                statement(family, live));
    }

    /** Whether somebody has to answer for it still. */
    boolean isAnswered(Family family) {
        return families.one(family.name()).isPresent();
    }

    Statement statement(Family family) {
        return statement(family, families.one(family.name()));
    }

    /** What these teams owe within the time that the ruleset calls soon. */
    List<Statement> due(List<TeamId> teams) {
        var soon = clock.instant().plus(Ruleset.DEFAULT.attestationSoon());
        return teams.stream()
                .flatMap(team -> families.of(team).stream()
                        .filter(family -> family.owner().equals(team)))
                .filter(family -> dueAt(watch.answeredSince(family)).isBefore(soon))
                .map(family -> statement(registry.family(family.name()), Optional.of(family)))
                .sorted(Comparator.comparing(Statement::dueAt))
                .toList();
    }

    private Statement statement(Family family, Optional<Answered> live) {
        var since = live.map(watch::answeredSince).orElse(family.createdAt());
        var changes = stories.about("family/" + family.name()).stream()
                .filter(line -> line.at().isAfter(since))
                .filter(line -> !line.action().equals("family.attested"))
                .limit(MOST_CHANGES)
                .toList();
        return Statement.of(family, since, dueAt(since), changes);
    }

    private static Instant dueAt(Instant since) {
        return since.plus(Ruleset.DEFAULT.attestationLife());
    }

    private List<Since> causes(Family family, DriftVerdict verdict) {
        var since = book.since(family.name());
        return verdict.causes().stream()
                .map(cause -> new Since(cause, since.getOrDefault(cause.rule(), clock.instant())))
                .toList();
    }
}
