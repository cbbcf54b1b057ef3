package dev.keyward.maturity.ui;

import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Persona;
import org.springframework.stereotype.Component;

/** On a reviewer's home: which families came to another level this quarter, and why. */
@Component
class MovementCard implements HomeCard {
    private final ScorecardDesk desk;

    MovementCard(ScorecardDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.REVIEWER ? 10 : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        return new DigestCard(desk, desk.scorecards().at(null, null), "");
    }
}
