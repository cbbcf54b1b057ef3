package dev.keyward.maturity.rest;

import dev.keyward.maturity.DomainMaturity;
import dev.keyward.maturity.FamilyMaturity;
import dev.keyward.maturity.OrganisationMaturity;
import dev.keyward.maturity.Scope;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A level as programs read it.
 *
 * @param level 0 to 4; null when not assessed
 * @param label such as {@code L4 (single region)}
 * @param progress what passes of the next level, in [0, 1]; it never decides a level
 * @param limits of a domain or the organisation, what the level is the lowest of
 * @param asOf since when this result holds; null when there is none
 */
record MaturityAnswer(
        Scope scope,
        @Nullable String name,
        @Nullable Integer level,
        String label,
        double progress,
        int progressPassed,
        int progressApplicable,
        Map<String, Integer> limits,
        List<Judged> criteria,
        @Nullable Integer rulesetVersion,
        @Nullable Instant asOf) {

    static MaturityAnswer none(Scope scope, @Nullable String name) {
        return new MaturityAnswer(scope, name, null, "Not assessed", 0, 0, 0, Map.of(), List.of(), null, null);
    }

    static MaturityAnswer of(FamilyMaturity found) {
        var standing = found.standing();
        return new MaturityAnswer(
                Scope.FAMILY,
                found.family().text(),
                standing.level(),
                found.label(),
                standing.progress(),
                standing.passed(),
                standing.applicable(),
                Map.of(),
                found.criteria(),
                found.ruleset(),
                found.asOf());
    }

    static MaturityAnswer of(DomainMaturity found, List<Judged> criteria) {
        var level = found.report().level();
        return group(
                Scope.DOMAIN,
                found.report().domain(),
                level.level(),
                Map.of("byShare", level.byShare(), "byStrict", level.byStrict(), "byDomain", level.byDomain()),
                criteria,
                found.ruleset(),
                found.asOf());
    }

    static MaturityAnswer of(OrganisationMaturity found, List<Judged> criteria) {
        var level = found.report().level();
        return group(
                Scope.ORGANISATION,
                null,
                level.level(),
                Map.of("byCritical", level.byCritical(), "byOthers", level.byOthers()),
                criteria,
                found.ruleset(),
                found.asOf());
    }

    private static MaturityAnswer group(
            Scope scope,
            @Nullable String name,
            @Nullable Integer level,
            Map<String, Integer> limits,
            List<Judged> criteria,
            int ruleset,
            Instant asOf) {
        var next = String.valueOf(Math.min(4, (level == null ? 0 : level) + 1)).charAt(0);
        var applicable = criteria.stream()
                .filter(one -> one.id().charAt(1) == next && one.status() != Status.SKIPPED)
                .toList();
        var passed = (int)
                applicable.stream().filter(one -> one.status() == Status.PASSED).count();
        return new MaturityAnswer(
                scope,
                name,
                level,
                level == null ? "Not assessed" : "L" + level,
                applicable.isEmpty() ? 0 : (double) passed / applicable.size(),
                passed,
                applicable.size(),
                level == null ? Map.of() : limits,
                criteria,
                ruleset,
                asOf);
    }
}
