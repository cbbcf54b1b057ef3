package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Delivery;
import dev.keyward.runbook.WarmList;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Tone;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hands hot keys of the affected families on, to the webhook or as a file; and samples them, if nobody has. */
final class BackfillOffer extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final Div lists = new Div();

    BackfillOffer(RunDesk desk, IncidentNumber number) {
        this.desk = desk;
        this.number = number;
        lists.addClassName("kw-stack");
        getContent().addClassName("kw-stack");
        getContent().add(destination(), new SampleOffer(desk, number, "", this::show), lists);
        show();
    }

    private Component destination() {
        var words = desk.backfills()
                .destination()
                .map(origin ->
                        "Warm lists go to %s, signed. A list is best sampled before the purge runs.".formatted(origin))
                .orElse("This deployment names no webhook for backfills. A platform engineer sets keyward.backfill.url,"
                        + " .secret and .allowed in its configuration; until then, take a list as CSV and feed it to"
                        + " your own job.");
        var paragraph = new Paragraph(words);
        paragraph.addClassName("kw-soft");
        return paragraph;
    }

    private void show() {
        lists.removeAll();
        var deliveries = desk.backfills().of(number);
        desk.warmLists().of(number).forEach(list -> lists.add(row(list, deliveries)));
    }

    private Component row(WarmList list, List<Delivery> deliveries) {
        var acts = new Div(csv(list), handOver(list));
        acts.addClassName("kw-actions");
        deliveries.stream()
                .filter(one -> one.warmList().equals(list.id()))
                .forEach(one -> acts.add(badge(one), new Span(one.detail() == null ? "" : one.detail())));
        var head = new Div(
                new Span("%s: %s ".formatted(list.family(), list.honestly())),
                new Moment(list.sampledAt(), desk.clock().instant()));
        head.addClassName("kw-line");
        return new Div(head, acts);
    }

    private static StatusBadge badge(Delivery delivery) {
        return switch (delivery.state()) {
            case PENDING -> new StatusBadge(Tone.PROGRESS, "On its way");
            case DELIVERED -> new StatusBadge(Tone.GOOD, "Delivered");
            case FAILED -> new StatusBadge(Tone.DANGER, "Not delivered");
        };
    }

    private Component csv(WarmList list) {
        DownloadHandler download = event -> {
            var text = desk.warmLists()
                    .keys(number, list.id())
                    .csv(list.measure().name().toLowerCase(java.util.Locale.ROOT));
            event.setFileName("warm-%s.csv".formatted(list.family()));
            event.setContentType("text/csv; charset=utf-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        };
        return new Anchor(download, "Take it as CSV");
    }

    private Button handOver(WarmList list) {
        var button = new Button("Hand %,d keys to the webhook".formatted(list.kept()), click -> {
            try {
                desk.backfills().handOver(number, list.id());
            } catch (Refused refused) {
                Toast.refused(refused);
            }
            show();
        });
        return desk.backfills().destination().isEmpty()
                ? Barred.because("No webhook is configured (keyward.backfill.url).", button)
                : SampleOffer.barred(desk, number, button);
    }
}
