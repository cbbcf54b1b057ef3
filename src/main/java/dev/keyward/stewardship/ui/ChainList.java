package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.Moment;
import dev.keyward.stewardship.Transfer;
import dev.keyward.stewardship.chain.Step;
import java.time.Instant;

/** Who is asked, one after the other, and whose turn it is until when. */
final class ChainList extends OrderedList {
    ChainList(Transfer transfer, Instant now) {
        addClassName("kw-chain");
        transfer.steps().forEach(step -> add(item(step, now)));
    }

    private static ListItem item(Step step, Instant now) {
        var seat = new Span(TransferWords.seat(step.seat()));
        seat.addClassName("kw-soft");
        var words = new Div(new Div(TransferWords.who(step)), seat);
        var right = new Div(TransferWords.badge(step.outcome()));
        right.addClassName("kw-actions");
        var due = step.due();
        if (step.outcome() == Step.Outcome.WAITING && due != null) {
            var until = new Span(new Span("due "), new Moment(due, now));
            until.addClassNames("kw-soft", "kw-small");
            right.addComponentAsFirst(until);
        }
        return new ListItem(words, right);
    }
}
