package dev.keyward.finding.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;

/** The tab of a family that tells what the rules find. */
@org.springframework.stereotype.Component
final class FindingsTab extends AddedPart {
    private final FindingDesk desk;

    FindingsTab(FindingDesk desk) {
        super("family", Place.TAB, 5, "Findings");
        this.desk = desk;
    }

    @Override
    public Component content(String id) {
        return new FindingsPanel(new FamilyId(id), desk);
    }
}
