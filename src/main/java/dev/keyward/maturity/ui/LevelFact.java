package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.LevelSteps;

/** In the head of a family's page: its level as five steps. */
@org.springframework.stereotype.Component
class LevelFact extends AddedPart {
    private final ScorecardDesk desk;

    LevelFact(ScorecardDesk desk) {
        super("family", Place.FACT, 30, "Level");
        this.desk = desk;
    }

    @Override
    public Component content(String id) {
        return desk.maturity()
                .family(new FamilyId(id), null)
                .map(found -> new LevelSteps(found.level(), found.label()))
                .orElseGet(() -> new LevelSteps(null));
    }
}
