package dev.keyward.manifest.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.manifest.ImportReport;
import dev.keyward.registry.Planned.Action;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.EmptyState;

/** What an import has done, and where to go from here. */
final class DoneCard extends Div {
    DoneCard(ImportReport report) {
        getElement().setAttribute("role", "status");
        var counts = report.counts();
        add(new EmptyState(
                "Imported",
                "%,d new, %,d changed, %,d as they were. The audit trail has a row for each, under import %s."
                        .formatted(
                                counts.getOrDefault(Action.CREATE, 0L),
                                counts.getOrDefault(Action.UPDATE, 0L),
                                counts.getOrDefault(Action.UNCHANGED, 0L),
                                report.batch()),
                new Anchor(FamilyNavigation.LIST, "See the families")));
    }
}
