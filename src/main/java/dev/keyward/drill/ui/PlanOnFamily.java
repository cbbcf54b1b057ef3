package dev.keyward.drill.ui;

import com.vaadin.flow.component.button.Button;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import java.util.List;
import org.springframework.stereotype.Component;

/** On a family's page: a drill about it, with the family filled in. */
@Component
class PlanOnFamily extends AddedPart {
    private final DrillDesk desk;

    PlanOnFamily(DrillDesk desk) {
        super("family", Place.ACT, 15, "Plan a drill");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var button = new Button(
                "Plan a drill",
                new Glyph("clock"),
                click -> new PlanDialog(desk, List.of(new FamilyId(id)), null).open());
        return desk.mayDrill() ? button : Barred.because(DrillDesk.BARRED, button);
    }
}
