package dev.keyward.stewardship.ui;

import dev.keyward.shell.kit.AddedPart;
import org.springframework.stereotype.Component;

/** In the head of a family's page: whether somebody really answers for it. */
@Component
class DriftFact extends AddedPart {
    private final OwnershipDesk desk;

    DriftFact(OwnershipDesk desk) {
        super("family", Place.FACT, 40, "Drift");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        return TransferWords.badge(desk.of(id).mark().drift());
    }
}
