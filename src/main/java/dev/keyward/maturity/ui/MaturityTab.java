package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.EmptyState;

/** The tab of a family that tells what its level rests on. */
@org.springframework.stereotype.Component
class MaturityTab extends AddedPart {
    private final ScorecardDesk desk;

    MaturityTab(ScorecardDesk desk) {
        super("family", Place.TAB, 40, "Maturity");
        this.desk = desk;
    }

    @Override
    public Component content(String id) {
        var family = new FamilyId(id);
        return desk.maturity()
                .family(family, null)
                .<Component>map(found -> {
                    var columns = new Div(new CriteriaCard(desk, found), new ResultsCard(desk, family));
                    columns.addClassName("kw-columns");
                    return columns;
                })
                .orElseGet(() -> new EmptyState(
                        "Not evaluated yet", "The first evaluation follows within seconds of the registration."));
    }
}
