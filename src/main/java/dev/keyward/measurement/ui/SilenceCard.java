package dev.keyward.measurement.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.measurement.Reporting.Summary;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Instant;

/** Regions that reported once and do so no more: an old number is shown as old, never as healthy. */
final class SilenceCard extends Composite<Div> {
    private static final int MOST = 8;

    SilenceCard(Summary summary, Instant now) {
        if (summary.families() == 0) {
            getContent()
                    .add(new EmptyState(
                            "Nobody reports yet",
                            "Services send what they saw to POST /api/v1/measurements; the page /api/docs says how. A table "
                                    + "of the same columns can be brought in below."));
            return;
        }
        var card = new Card("Silent for more than an hour")
                .counts(summary.silences().size());
        summary.silences().stream()
                .limit(MOST)
                .forEach(silence -> card.row(
                        silence.family().text(),
                        MeasurementNavigation.of(silence.family()),
                        "in " + silence.region(),
                        new StatusBadge(Tone.NO_DATA, "no data"),
                        new Moment(silence.since(), now)));
        if (summary.silences().isEmpty()) {
            card.add(new Paragraph("Every region that ever reported has done so in the last hour."));
        }
        if (summary.silences().size() > MOST) {
            card.add(new Paragraph("And %,d more.".formatted(summary.silences().size() - MOST)));
        }
        getContent().add(card);
    }
}
