package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.purge.Purge;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Who asked for it, when and why. */
final class RequestPart extends Composite<Div> {
    private final InstantSource clock;
    private @Nullable Purge shown;

    RequestPart(InstantSource clock) {
        this.clock = clock;
    }

    void show(Purge purge) {
        if (shown != null && shown.timings().equals(purge.timings())) {
            return;
        }
        shown = purge;
        var facts = new FactList().fact("Reason", purge.reason()).fact("Requested by", by(purge));
        if (purge.incident() != null) {
            facts.fact("Incident", incident(purge.incident()));
        }
        if (purge.drill()) {
            facts.fact("Drill", "Nothing is really wrong; but the purge is a real one, and its keys go.");
        }
        var until = purge.timings().approvalExpiresAt();
        if (until != null && purge.state().active()) {
            facts.fact("Approval ends", new Moment(until, clock.instant()));
        }
        getContent().removeAll();
        getContent().add(new Card("Request", facts));
    }

    /** Purges of before incidents had numbers name them otherwise. */
    private static Component incident(String number) {
        return number.matches("[0-9]{1,9}") ? new Anchor("incidents/" + number, "#" + number) : new Span(number);
    }

    private Component by(Purge purge) {
        var by = new Div(new Span(purge.requester()), new Moment(purge.timings().requestedAt(), clock.instant()));
        by.addClassName("kw-code");
        return by;
    }
}
