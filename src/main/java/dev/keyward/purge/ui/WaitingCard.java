package dev.keyward.purge.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.PurgeSummary;
import dev.keyward.purge.Purging;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Moment;
import java.time.InstantSource;
import java.util.Set;

/** On the home page of a purge approver: what waits for their yes or no, never their own requests. */
@org.springframework.stereotype.Component
class WaitingCard implements HomeCard {
    private static final PurgeFilter WAITING = new PurgeFilter(Set.of(PurgeState.PENDING_APPROVAL), null, null, null);
    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 500;

    private final Purging purging;
    private final CurrentActor reader;
    private final InstantSource clock;

    WaitingCard(Purging purging, CurrentActor reader, InstantSource clock) {
        this.purging = purging;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        if (!reader.has(Role.PURGE_APPROVER)) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        var me = reader.actor().name();
        var waiting = purging.page(WAITING, null, 0, LOOKED_AT).stream()
                .filter(row -> !row.requester().equals(me))
                .toList();
        var card = new Card("Waiting for your approval");
        if (waiting.isEmpty()) {
            card.add(new Paragraph("No purge waits for your approval."));
        } else {
            card.counts(waiting.size());
            waiting.stream().limit(SHOWN).forEach(row -> add(card, row));
        }
        return card;
    }

    private void add(Card card, PurgeSummary row) {
        var keys = row.expected() == null ? "" : Figures.keys(row.expected()) + " \u00b7 ";
        card.row(
                Titles.families(row.families()),
                PurgeNavigation.purge(row.id()),
                keys + row.requester() + ": " + row.reason(),
                new EnvironmentChip(row.keyspace() + " \u00b7 " + row.environment(), row.environment()),
                new Moment(row.requestedAt(), clock.instant()));
    }
}
