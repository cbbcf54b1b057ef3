package dev.keyward.duty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.duty.Duties;
import dev.keyward.duty.Duty;
import dev.keyward.duty.Inbox;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;

/** All that waits for the reader, by kind; within a kind the most pressing first. */
@Route(DutyNavigation.INBOX)
@PageTitle("My duties")
@PermitAll
final class DutyView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Duties duties;
    private final transient InstantSource clock;
    private final Div groups = new Div();

    DutyView(Duties duties, InstantSource clock) {
        this.duties = duties;
        this.clock = clock;
        groups.addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var inbox = duties.mine();
        getContent().removeAll();
        getContent()
                .add(new PageHeader("My duties").under("Home", "").says(sentence(inbox)), new Unread(inbox.unread()));
        if (inbox.duties().isEmpty()) {
            getContent().add(nothing(inbox));
        } else {
            list(inbox, QueryState.of(event.getLocation()));
        }
    }

    private void list(Inbox inbox, QueryState query) {
        var holder = new DutyFilters[1];
        var filters = new DutyFilters(query, () -> fill(inbox, holder[0]));
        holder[0] = filters;
        getContent().add(filters, groups);
        fill(inbox, filters);
    }

    private void fill(Inbox inbox, DutyFilters filters) {
        var wanted =
                inbox.duties().stream().filter(filters.wanted(clock.instant())).toList();
        filters.shows(inbox.duties().size() - wanted.size());
        groups.removeAll();
        for (var kind : Duty.Kind.values()) {
            var some = wanted.stream().filter(duty -> duty.kind() == kind).toList();
            if (!some.isEmpty()) {
                groups.add(group(kind, some));
            }
        }
        if (wanted.isEmpty()) {
            groups.add(new EmptyState(
                    "No duty matches the filters", "Clear them to see all that waits for you; nothing was dismissed."));
        }
    }

    private Component group(Duty.Kind kind, List<Duty> some) {
        var card = new Card(kind.plural()).counts(some.size());
        some.forEach(duty -> card.row(duty.title(), duty.link(), duty.subject(), Deadline.of(duty, clock.instant())));
        return card;
    }

    private String sentence(Inbox inbox) {
        var now = clock.instant();
        var overdue = inbox.duties().stream()
                .filter(duty -> duty.urgency(now) == Duty.Urgency.OVERDUE)
                .count();
        if (inbox.total() == 0) {
            return "";
        }
        return "%,d %s for you, %s.%s"
                .formatted(
                        inbox.total(),
                        inbox.total() == 1 ? "duty waits" : "duties wait",
                        overdue == 0 ? "none is overdue" : overdue + " overdue",
                        inbox.total() > inbox.duties().size() ? " The most pressing are shown." : "");
    }

    private static Component nothing(Inbox inbox) {
        if (!inbox.unread().isEmpty()) {
            return new Paragraph("Nothing else waits for you.");
        }
        return new EmptyState(
                "Nothing waits for you",
                "Whatever needs you in person comes here with its due time: approvals that somebody else asked for,"
                        + " families to attest, findings on families of your teams, ownership offered to them.",
                new Anchor("families", "Key families"),
                new Anchor("", "Home"));
    }
}
