package dev.keyward.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Report;
import dev.keyward.review.snapshot.Report.DayOfReads;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.StatTile;
import dev.keyward.shell.kit.TimeChart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened in the quarter: incidents by class, and how stale the reads were. */
final class StandingCard extends Composite<Card> {
    private static final String[] CLASSES = {"Class A", "Class B", "Class C"};
    private final transient Report report;

    StandingCard(Report report) {
        this.report = report;
    }

    @Override
    protected Card initContent() {
        var card = new Card("What happened", tiles());
        if (report.reads().isEmpty()) {
            card.add(new Paragraph("Nothing was sampled in this quarter, so nobody can say how stale the reads were."));
        } else {
            card.add(chart());
        }
        return card;
    }

    private Div tiles() {
        var row = new Div();
        row.addClassName("kw-review-tiles");
        for (var place = 0; place < CLASSES.length; place++) {
            var now = report.incidents().now().get(place);
            var before = report.incidents().before().get(place);
            row.add(new StatTile(CLASSES[place], String.valueOf(now))
                    .because("Real incidents that began in the quarter: %d. In the quarter before: %d."
                            .formatted(now, before)));
        }
        var sampled = report.reads().stream().mapToLong(DayOfReads::sampled).sum();
        var stale = report.reads().stream().mapToLong(DayOfReads::stale).sum();
        row.add(new StatTile("Stale reads", Say.share(stale, sampled))
                .because("%s stale of %s sampled reads, all families and regions together."
                        .formatted(Say.number(stale), Say.number(sampled))));
        return row;
    }

    private TimeChart chart() {
        var times = new ArrayList<Instant>();
        var shares = new ArrayList<@Nullable Double>();
        var days = report.reads().stream().collect(Collectors.toMap(DayOfReads::day, Function.identity()));
        var day = report.head().from().atOffset(ZoneOffset.UTC).toLocalDate();
        while (day.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .isBefore(report.head().until())) {
            times.add(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            shares.add(share(days, day));
            day = day.plusDays(1);
        }
        return new TimeChart("Stale share of sampled reads, by day")
                .shows(times, new TimeChart.Line("Stale reads", ChartUnit.PERCENT, shares));
    }

    private static @Nullable Double share(Map<String, DayOfReads> days, LocalDate day) {
        var read = days.get(day.toString());
        return read == null || read.sampled() == 0 ? null : (double) read.stale() / read.sampled();
    }
}
