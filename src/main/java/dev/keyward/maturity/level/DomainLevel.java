package dev.keyward.maturity.level;

import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.Ruleset.RollUp;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.registry.FamilySpec.Impact;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The level of a domain and the three limits it is the lowest of.
 *
 * @param level null when no family is active: not assessed, never level 4
 * @param byShare (a) the highest level that enough of its weighted families reached
 * @param byStrict (b) what its worst strict family allows
 * @param byDomain (c) what the domain's own criteria allow
 */
public record DomainLevel(@Nullable Integer level, int byShare, int byStrict, int byDomain) {
    public static final DomainLevel NOT_ASSESSED = new DomainLevel(null, 0, 0, 0);

    public static DomainLevel of(List<FamilyLevel> families, List<Judged> criteria, Ruleset rules) {
        if (families.isEmpty()) {
            return NOT_ASSESSED;
        }
        var share = byShare(families, rules.rollUp());
        var strict = byStrict(families, rules.rollUp());
        var own = byDomain(criteria);
        return new DomainLevel(Math.min(share, Math.min(strict, own)), share, strict, own);
    }

    private static int byShare(List<FamilyLevel> families, RollUp rules) {
        var level = Standing.TOP;
        while (level > 0 && weightedShare(families, level, rules) < rules.share()) {
            level--;
        }
        return level;
    }

    /** The weight of those that reached the level, as a share of all, in [0, 1]. */
    public static double weightedShare(List<FamilyLevel> families, int level, RollUp rules) {
        var all = families.stream()
                .mapToLong(family -> weight(family.impact(), rules))
                .sum();
        var reached = families.stream()
                .filter(family -> family.level() >= level)
                .mapToLong(family -> weight(family.impact(), rules))
                .sum();
        return (double) reached / all;
    }

    private static int weight(Impact impact, RollUp rules) {
        return switch (impact) {
            case HIGH -> rules.high();
            case MEDIUM -> rules.medium();
            case LOW -> rules.low();
        };
    }

    private static int byStrict(List<FamilyLevel> families, RollUp rules) {
        return families.stream()
                .filter(FamilyLevel::isStrict)
                .mapToInt(family -> Math.min(Standing.TOP, family.level() + rules.strictLag()))
                .min()
                .orElse(Standing.TOP);
    }

    private static int byDomain(List<Judged> criteria) {
        return Arrays.stream(DomainCriterion.values())
                .filter(criterion -> criteria.stream()
                        .noneMatch(judged -> judged.id().equals(criterion.id()) && holds(judged.status())))
                .mapToInt(criterion -> criterion.level() - 1)
                .min()
                .orElse(Standing.TOP);
    }

    private static boolean holds(Status status) {
        return status == Status.PASSED || status == Status.SKIPPED;
    }
}
