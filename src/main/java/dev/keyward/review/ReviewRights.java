package dev.keyward.review;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who decides in a review and signs it: a reviewer who is not of the team that answers for the domain (0078). */
@Component
class ReviewRights {
    private final Ownership ownership;
    private final CurrentActor current;

    ReviewRights(Ownership ownership, CurrentActor current) {
        this.ownership = ownership;
        this.current = current;
    }

    String person() {
        return current.actor().name();
    }

    /** The domain, or a refusal that there is none. */
    DomainId known(DomainId domain) {
        return ownership.domain(domain).name();
    }

    /** Why whoever is acting may not; empty when they may. */
    Optional<String> against(DomainId domain) {
        if (!current.has(Role.REVIEWER)) {
            return Optional.of("It takes the role reviewer.");
        }
        var steward = ownership.domain(domain).steward();
        return ownership.isMember(person(), steward)
                ? Optional.of(
                        "You are of %s, which answers for %s, so somebody else reviews it.".formatted(steward, domain))
                : Optional.empty();
    }

    void require(DomainId domain) {
        against(domain).ifPresent(why -> {
            throw Refused.forbidden(why, "Ask a reviewer of another team.");
        });
    }
}
