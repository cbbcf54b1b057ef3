package dev.keyward.review;

import dev.keyward.maturity.DomainReport;
import dev.keyward.maturity.Exemption;
import dev.keyward.maturity.ExemptionState;
import dev.keyward.maturity.Exemptions;
import dev.keyward.maturity.Scope;
import dev.keyward.maturity.Scorecards;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.agenda.DomainEvidence.Exempt;
import dev.keyward.review.agenda.FamilyEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which exemptions hold in a domain, and which of them nobody needs. */
@Component
class ExemptGathering {
    private final Exemptions exemptions;
    private final Scorecards scorecards;

    ExemptGathering(Exemptions exemptions, Scorecards scorecards) {
        this.exemptions = exemptions;
        this.scorecards = scorecards;
    }

    /** @param at when the report was of */
    List<Exempt> of(DomainId domain, Instant at, List<FamilyEvidence> families, @Nullable DomainReport report) {
        var names = families.stream().map(FamilyEvidence::name).collect(Collectors.toSet());
        var statuses = scorecards.families(domain, at).stream()
                .collect(Collectors.toMap(line -> line.family().text(), line -> line.statuses()));
        return exemptions.in(ExemptionState.APPROVED).stream()
                .filter(one ->
                        one.scope() == Scope.DOMAIN ? one.name().equals(domain.text()) : names.contains(one.name()))
                .map(one -> new Exempt(
                        one.scope().name(),
                        one.name(),
                        one.criterion(),
                        one.reason(),
                        one.expiresAt(),
                        passes(one, statuses, report)))
                .toList();
    }

    /** An exempt criterion that passes counts as passed and not as skipped. */
    private static boolean passes(
            Exemption one, Map<String, Map<Criterion, Status>> statuses, @Nullable DomainReport report) {
        if (one.scope() == Scope.FAMILY) {
            return Criterion.of(one.criterion())
                    .map(statuses.getOrDefault(one.name(), Map.of())::get)
                    .filter(Status.PASSED::equals)
                    .isPresent();
        }
        return report != null && passes(one, report);
    }

    private static boolean passes(Exemption one, DomainReport report) {
        var counts = report.criteria().get(one.criterion());
        return counts == null
                ? passesItself(one, report)
                : counts.passed() > 0 && counts.skipped() == 0 && counts.applicable() == counts.passed();
    }

    private static boolean passesItself(Exemption one, DomainReport report) {
        return report.own().stream()
                .anyMatch(judged -> judged.id().equals(one.criterion()) && judged.status() == Status.PASSED);
    }
}
