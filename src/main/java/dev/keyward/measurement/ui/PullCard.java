package dev.keyward.measurement.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.measurement.PullState;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The pull from Prometheus, as its last attempt went. */
final class PullCard extends Composite<Div> {
    PullCard(PullState state, Instant now) {
        var card = new Card("Pulled from Prometheus");
        if (state.isConfigured()) {
            card.beside(badge(state));
            card.add(facts(state, now));
            if (state.problem() != null) {
                card.add(new Paragraph(
                        "%s Nothing was kept; it is tried again from the same moment.".formatted(state.problem())));
            }
        } else {
            var words = new Paragraph(
                    "Not set up. A deployment names the address and the queries under keyward.measurement.prometheus.");
            words.addClassName("kw-soft");
            card.add(words);
        }
        getContent().add(card);
    }

    private static StatusBadge badge(PullState state) {
        if (state.triedAt() == null) {
            return new StatusBadge(Tone.NO_DATA, "not tried yet");
        }
        return state.problem() == null ? new StatusBadge(Tone.GOOD, "works") : new StatusBadge(Tone.DANGER, "fails");
    }

    private static FactList facts(PullState state, Instant now) {
        return new FactList()
                .code("From", state.place())
                .fact("Every", Words.of(state.every()))
                .fact("Tried", moment(state.triedAt(), now))
                .fact("Succeeded", moment(state.succeededAt(), now))
                .fact("Measured until", moment(state.pulledUntil(), now))
                .fact(
                        "Last brought",
                        "%,d buckets, %,d left out as nobody's".formatted(state.accepted(), state.ignored()));
    }

    private static com.vaadin.flow.component.Component moment(@Nullable Instant at, Instant now) {
        return at == null ? new Span("never") : new Moment(at, now);
    }
}
