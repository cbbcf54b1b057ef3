package dev.keyward.drill.ui;

import com.vaadin.flow.component.button.Button;
import dev.keyward.runbook.RunbookId;
import dev.keyward.runbook.ui.RunbookNavigation;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import java.util.List;
import org.springframework.stereotype.Component;

/** On a runbook's page: a drill with it. */
@Component
class PlanOnRunbook extends AddedPart {
    private final DrillDesk desk;

    PlanOnRunbook(DrillDesk desk) {
        super(RunbookNavigation.PAGE, Place.ACT, 10, "Plan a drill");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String name) {
        var button = new Button(
                "Plan a drill",
                new Glyph("clock"),
                click -> new PlanDialog(desk, List.of(), new RunbookId(name)).open());
        return desk.mayDrill() ? button : Barred.because(DrillDesk.BARRED, button);
    }
}
