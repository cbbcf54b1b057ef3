package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.shell.kit.PagePart;
import org.springframework.stereotype.Component;

/** Who answers for a family, what speaks against it, and how it changes hands. */
@Component
class OwnershipTab implements PagePart {
    private final OwnershipDesk desk;

    OwnershipTab(OwnershipDesk desk) {
        this.desk = desk;
    }

    @Override
    public String page() {
        return "family";
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String label() {
        return "Ownership";
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
