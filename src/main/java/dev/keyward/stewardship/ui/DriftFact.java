package dev.keyward.stewardship.ui;

import dev.keyward.shell.kit.PagePart;
import org.springframework.stereotype.Component;

/** In the head of a family's page: whether somebody really answers for it. */
@Component
class DriftFact implements PagePart {
    private final OwnershipDesk desk;

    DriftFact(OwnershipDesk desk) {
        this.desk = desk;
    }

    @Override
    public String page() {
        return "family";
    }

    @Override
    public Place place() {
        return Place.FACT;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String label() {
        return "Drift";
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        return TransferWords.badge(desk.of(id).mark().drift());
    }
}
