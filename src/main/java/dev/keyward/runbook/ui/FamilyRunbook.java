package dev.keyward.runbook.ui;

import dev.keyward.incident.FittingRunbook;
import dev.keyward.registry.Family;
import dev.keyward.runbook.Runbooks;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a family to the runbook that its incidents run. */
@Component
class FamilyRunbook implements FittingRunbook {
    private final Runbooks runbooks;

    FamilyRunbook(Runbooks runbooks) {
        this.runbooks = runbooks;
    }

    @Override
    public Optional<Way> of(Family family) {
        var fitting = runbooks.fitting(
                List.of(family.name().text()), List.of(family.domain().text()));
        return Optional.of(new Way(fitting.title(), RunbookNavigation.runbook(fitting.name())));
    }
}
