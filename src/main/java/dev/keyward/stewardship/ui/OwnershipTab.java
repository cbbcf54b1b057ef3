package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.shell.kit.AddedPart;
import org.springframework.stereotype.Component;

/** Who answers for a family, what speaks against it, and how it changes hands. */
@Component
class OwnershipTab extends AddedPart {
    private final OwnershipDesk desk;

    OwnershipTab(OwnershipDesk desk) {
        super("family", Place.TAB, 30, "Ownership");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var family = desk.of(id);
        var left = new Div(new CausesCard(desk, family), new AttestCard(desk, family), new PastCard(desk, family));
        left.addClassName("kw-stack");
        var right = new Div(new WhoCard(desk, family), new HandOverCard(desk, family));
        right.addClassName("kw-stack");
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        return columns;
    }
}
