package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.discovery.ScanSchedule;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** When a keyspace is scanned by itself, and the way to change it. */
final class ScheduleCard extends Composite<Div> {
    private final transient DiscoveryDesk desk;
    private final String keyspace;

    ScheduleCard(DiscoveryDesk desk, String keyspace) {
        this.desk = desk;
        this.keyspace = keyspace;
        shows();
    }

    private void shows() {
        var known = desk.schedules().of(keyspace);
        getContent().removeAll();
        var card = new Card("Schedule");
        card.beside(desk.forScanners(new Button("Change\u2026", click -> change(known))));
        var on = Optional.of(known).filter(ScanSchedule::enabled);
        on.ifPresentOrElse(
                schedule -> card.add(facts(schedule)),
                () -> card.add(new Paragraph("Not scanned by itself. A scan every night shows whether what nobody owns"
                        + " grows, and keeps the observed side of every family fresh.")));
        getContent().add(card);
    }

    private FactList facts(ScanSchedule schedule) {
        var now = desk.clock().instant();
        return new FactList()
                .fact("Every day at", "%02d:00 UTC".formatted(schedule.atHour()))
                .fact("Next", new Moment(next(schedule.atHour(), now), now))
                .fact("Kind", ScanWords.word(schedule.kind()))
                .fact("Pace", Words.of(schedule.pace()));
    }

    private void change(ScanSchedule known) {
        new ScheduleDialog(known, desk, this::shows).open();
    }

    /** The next time its hour begins. */
    static Instant next(int hour, Instant now) {
        var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var today = day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
        return today.isAfter(now) ? today : day.plusDays(1).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
