package dev.keyward.maturity.ui;

import com.vaadin.flow.component.UI;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Persona;
import org.springframework.stereotype.Component;

/** On a reviewer's home: exemptions that wait for a word or end soon. */
@Component
class HomeExemptions implements HomeCard {
    private final ScorecardDesk desk;

    HomeExemptions(ScorecardDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.REVIEWER ? 20 : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        return new ExemptionsCard(desk, () -> UI.getCurrent().refreshCurrentRoute(false));
    }
}
