package dev.keyward.finding.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.PagePart;

/** The tab of a family that tells what the rules find. */
@org.springframework.stereotype.Component
final class FindingsTab implements PagePart {
    private final FindingDesk desk;

    FindingsTab(FindingDesk desk) {
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
        return 5;
    }

    @Override
    public String label() {
        return "Findings";
    }

    @Override
    public Component content(String id) {
        return new FindingsPanel(new FamilyId(id), desk);
    }
}
