package dev.keyward.maturity.level;

import dev.keyward.maturity.criteria.Exempted;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a domain must hold for a level beyond what its families do: part (c) of the roll-up (domain.md 5.1). */
public enum DomainCriterion {
    D2_1("Charter signed") {
        @Override
        Judged judge(DomainFacts facts, Ruleset rules, Instant now) {
            if (facts.charter() == null) {
                return judged(Status.NO_DATA, "No charter is in force.", threshold(rules), "charter");
            }
            return judged(
                    facts.signed() ? Status.PASSED : Status.FAILED,
                    "%s %s version %d."
                            .formatted(facts.steward(), facts.signed() ? "signed" : "has not signed", facts.charter()),
                    threshold(rules),
                    "charter");
        }

        @Override
        public String threshold(Ruleset rules) {
            return "The team that owns the domain signed the charter in force.";
        }
    },
    D2_2("Freshness promise complete") {
        @Override
        Judged judge(DomainFacts facts, Ruleset rules, Instant now) {
            return judged(
                    facts.missing().isEmpty() ? Status.PASSED : Status.FAILED,
                    facts.missing().isEmpty()
                            ? "Class, tier, enforcement and staleness are set."
                            : "Missing: %s.".formatted(String.join(", ", facts.missing())),
                    threshold(rules),
                    "domains?q=" + facts.domain());
        }

        @Override
        public String threshold(Ruleset rules) {
            return "Every column of the domain's row in the freshness SLA table is set.";
        }
    },
    D3_1("Review signed") {
        @Override
        Judged judge(DomainFacts facts, Ruleset rules, Instant now) {
            var signed = facts.review();
            if (signed == null) {
                return judged(Status.NO_DATA, "There was no review of last quarter.", threshold(rules), "scorecard");
            }
            return judged(
                    signed ? Status.PASSED : Status.FAILED,
                    signed ? "Last quarter's review is signed." : "Last quarter's review is not signed.",
                    threshold(rules),
                    "reviews?domain=" + facts.domain());
        }

        @Override
        public String threshold(Ruleset rules) {
            return "Last quarter's review is signed.";
        }
    },
    D3_2("Drilled") {
        @Override
        Judged judge(DomainFacts facts, Ruleset rules, Instant now) {
            var drilled = facts.drilled();
            if (drilled == null) {
                return judged(
                        Status.FAILED, "No drill was completed.", threshold(rules), "drills?domain=" + facts.domain());
            }
            return judged(
                    drilled.isBefore(now.minus(rules.rollUp().drill())) ? Status.FAILED : Status.PASSED,
                    "The last drill was %d days ago."
                            .formatted(Duration.between(drilled, now).toDays()),
                    threshold(rules),
                    "drills?domain=" + facts.domain());
        }

        @Override
        public String threshold(Ruleset rules) {
            return "A drill was completed in the last %d days."
                    .formatted(rules.rollUp().drill().toDays());
        }
    },
    D4_1("Nothing abandoned") {
        @Override
        Judged judge(DomainFacts facts, Ruleset rules, Instant now) {
            return judged(
                    facts.abandoned().isEmpty() ? Status.PASSED : Status.FAILED,
                    facts.abandoned().isEmpty()
                            ? "No family is in critical drift."
                            : "In critical drift: %s.".formatted(String.join(", ", facts.abandoned())),
                    threshold(rules),
                    "ownership?domain=" + facts.domain());
        }

        @Override
        public String threshold(Ruleset rules) {
            return "No family has a critical cause of drift (OD01 to OD03).";
        }
    };

    private final String title;

    DomainCriterion(String title) {
        this.title = title;
    }

    abstract Judged judge(DomainFacts facts, Ruleset rules, Instant now);

    public abstract String threshold(Ruleset rules);

    Judged judged(Status status, String observed, String threshold, String evidence) {
        return new Judged(id(), status, observed, threshold, evidence);
    }

    /** Such as {@code D2.1}. */
    public String id() {
        return name().replace('_', '.');
    }

    /** 2 to 4. */
    public int level() {
        return name().charAt(1) - '0';
    }

    public String title() {
        return title;
    }

    /** In the order of their ids. */
    public static List<Judged> judgeAll(DomainFacts facts, Ruleset rules, List<Exempted> exempted, Instant now) {
        var judged = Arrays.stream(values())
                .map(criterion -> criterion.judge(facts, rules, now))
                .toList();
        return Exempted.excuse(judged, exempted, now);
    }

    public static Optional<DomainCriterion> of(String id) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }
}
