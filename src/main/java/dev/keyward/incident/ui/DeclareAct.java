package dev.keyward.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On a family's page: one click from its keys to an incident about them. */
@Component
class DeclareAct extends AddedPart {
    private final IncidentDesk desk;

    DeclareAct(IncidentDesk desk) {
        super("family", Place.ACT, 10, "Declare an incident");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var declare = new Button("Declare an incident", new Glyph("attention"));
        declare.addClickListener(click ->
                declare.getUI().ifPresent(ui -> ui.navigate(IncidentNavigation.DECLARE, about(new FamilyId(id)))));
        return desk.mayDeclare() ? declare : Barred.because(IncidentDesk.declarers(), declare);
    }

    /** A family whose budget burns was noticed by that. */
    private QueryParameters about(FamilyId family) {
        return desk.burns(family).isEmpty()
                ? QueryParameters.of("family", family.text())
                : QueryParameters.simple(Map.of("family", family.text(), "by", "SLO_BURN"));
    }
}
