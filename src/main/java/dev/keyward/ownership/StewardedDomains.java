package dev.keyward.ownership;

import java.util.List;
import org.springframework.stereotype.Component;

/** A domain always has a steward: it is who answers when the owner of a family is gone. */
@Component
class StewardedDomains implements TeamDependents {
    private final Domains domains;

    StewardedDomains(Domains domains) {
        this.domains = domains;
    }

    @Override
    public List<Dependent> on(TeamId team) {
        return domains.findAllByOrderByName().stream()
                .filter(domain -> domain.steward().equals(team))
                .map(domain -> new Dependent(
                        "It is the steward of the domain %s.".formatted(domain.name()),
                        domain.name().text(),
                        "domains?q=" + domain.name()))
                .toList();
    }
}
