package dev.keyward.maturity;

import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.level.DomainCriterion;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before an exemption is written. */
@Component
class ExemptionRules {
    private final Registry registry;
    private final Ownership ownership;
    private final CurrentActor current;

    ExemptionRules(Registry registry, Ownership ownership, CurrentActor current) {
        this.registry = registry;
        this.ownership = ownership;
        this.current = current;
    }

    void check(NewExemption wanted) {
        var isOfFamily = Criterion.of(wanted.criterion()).isPresent();
        var isOfDomain = DomainCriterion.of(wanted.criterion()).isPresent();
        if (!isOfFamily && !(isOfDomain && wanted.scope() == Scope.DOMAIN)) {
            throw Refused.invalid(
                    "criterion",
                    "There is no criterion %s of a %s.".formatted(shown(wanted.criterion()), wanted.scope()),
                    "Families have M1.1 to M4.5, domains D2.1 to D4.1 as well.");
        }
        if (wanted.scope() == Scope.ORGANISATION) {
            throw Refused.invalid("scope", "An exemption is of a family or a domain.", "Name one of them.");
        }
        var against = againstAsking(wanted.scope(), wanted.name());
        if (against != null) {
            throw Refused.forbidden(against, "Ask somebody of that team.");
        }
    }

    /** Why whoever acts may not ask; null when they may. */
    @Nullable
    String againstAsking(Scope scope, String name) {
        if (scope == Scope.FAMILY) {
            var family = registry.family(new FamilyId(name));
            return registry.mayChange(family)
                    ? null
                    : "Only domain editors of %s ask for exemptions of its families.".formatted(family.owner());
        }
        var steward = ownership.domain(new DomainId(name)).steward();
        return current.has(Role.DOMAIN_EDITOR)
                        && ownership.isMember(current.actor().name(), steward)
                ? null
                : "Only domain editors of %s ask for exemptions of %s.".formatted(steward, name);
    }

    NewExemption tidied(NewExemption wanted) {
        return new NewExemption(
                wanted.scope(), wanted.name(), wanted.criterion(), Reason.asked(wanted.reason()), wanted.expiresAt());
    }

    private static String shown(String criterion) {
        return criterion.matches("[A-Za-z0-9.]{1,8}") ? criterion : "of that name";
    }
}
