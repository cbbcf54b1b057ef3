package dev.keyward.purge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeHistory;
import dev.keyward.purge.Purging;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.EmptyState;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was purged of a family, the latest first, and how fast its runs were. */
@Component
class FamilyPurgesTab extends AddedPart {
    private final Purging purging;
    private final PurgeHistory history;
    private final InstantSource clock;

    FamilyPurgesTab(Purging purging, PurgeHistory history, InstantSource clock) {
        super("family", Place.TAB, 50, "Purges");
        this.purging = purging;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var filter = new PurgeFilter(Set.of(), null, id, null);
        if (purging.count(filter) == 0) {
            return new EmptyState(
                    "Nothing of this family was ever purged",
                    "A purge deletes its keys, all of them or those with certain values. It is counted first, approved"
                            + " by somebody else, and told here from then on.",
                    new Anchor(PurgeNavigation.request(List.of(id)), "Request a purge"));
        }
        var grid = new PurgeGrid(purging, clock);
        grid.setAllRowsVisible(purging.count(filter) <= 20);
        grid.show(filter);
        var body = new Div(says(id), grid, new Anchor(PurgeNavigation.list(id), "All of them, with filters"));
        body.addClassName("kw-stack");
        return body;
    }

    private Paragraph says(String family) {
        var says = new Paragraph(HistoryWords.of(history.of(family)));
        says.addClassName("kw-soft");
        return says;
    }
}
