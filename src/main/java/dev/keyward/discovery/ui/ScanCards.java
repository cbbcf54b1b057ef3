package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.Growth;
import dev.keyward.discovery.Scan;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import java.util.List;

/** Where the figures come from: the growth over all scans, and the scan that is shown beside others to compare with. */
final class ScanCards extends Div {
    private final transient DiscoveryDesk desk;
    private final transient Scan scan;

    ScanCards(DiscoveryDesk desk, Coverage coverage) {
        this.desk = desk;
        this.scan = coverage.scan();
        addClassName("kw-columns");
        var history = desk.scans().growth(scan.keyspace(), GrowthCard.SCANS);
        var right = new Div(shown(history), new ScheduleCard(desk, scan.keyspace()));
        right.addClassName("kw-stack");
        add(GrowthCard.of(history), right);
    }

    private Component shown(List<Growth> history) {
        var ended = scan.endedAt();
        var facts = new FactList()
                .fact("Kind", ScanWords.word(scan.kind()))
                .fact("Took", ScanGrid.took(scan))
                .fact("Names read", Sizes.number(scan.keysSeen()))
                .fact("Keys sampled", Sizes.number(scan.keysSampled()))
                .fact("Asked by", ScanGrid.who(scan));
        new FileFacts(desk).addTo(facts, scan);
        if (ended != null) {
            facts.fact("Ended", new Moment(ended, desk.clock().instant()));
        }
        if (scan.startedOver() > 0) {
            facts.fact("Began anew", ScanWords.startedOver(scan.startedOver()));
        }
        var card =
                new Card("The scan shown", facts).beside(new Anchor(DiscoveryNavigation.scan(scan.id()), "Its page"));
        if (history.size() > 1) {
            card.add(other(history));
        }
        return card;
    }

    private Component other(List<Growth> history) {
        var others = history.reversed().stream()
                .filter(past -> !past.scan().equals(scan.id()))
                .toList();
        var choice = new Select<Growth>();
        choice.setLabel("Compare with");
        choice.setPlaceholder("Another scan");
        choice.setItems(others);
        choice.setItemLabelGenerator(past -> "%s, %s, %s registered"
                .formatted(
                        isLater(past) ? "Later" : "Earlier",
                        Moment.absolute(past.at()),
                        Sizes.share(past.registered().bytesPart())));
        choice.addValueChangeListener(change -> compare(change.getValue()));
        choice.setWidthFull();
        return choice;
    }

    private boolean isLater(Growth other) {
        var ended = scan.endedAt();
        return ended != null && other.at().isAfter(ended);
    }

    private void compare(Growth other) {
        var way = new Location(DiscoveryNavigation.compared(scan.keyspace(), scan.id(), other.scan()));
        UI.getCurrent().navigate(way.getPath(), way.getQueryParameters());
    }
}
