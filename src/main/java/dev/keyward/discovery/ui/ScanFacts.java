package dev.keyward.discovery.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.keyward.discovery.Scan;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who asked for a scan, of what, within which limits, and when it went on. */
final class ScanFacts {
    private ScanFacts() {}

    static Card card(Scan scan, DiscoveryDesk desk) {
        var now = desk.clock().instant();
        var facts =
                new FactList().fact("Keyspace", desk.chip(scan.keyspace())).fact("Kind", ScanWords.word(scan.kind()));
        new FileFacts(desk).addTo(facts, scan);
        limits(facts, scan);
        facts.fact("Asked by", ScanGrid.who(scan)).fact("Asked", new Moment(scan.requestedAt(), now));
        moment(facts, "Started", scan.startedAt(), now);
        moment(facts, "Ended", scan.endedAt(), now);
        if (scan.keysInKeyspace() > 0) {
            facts.fact(
                    ScanWords.isOfFile(scan) ? "Keys in the file" : "Keys when it began",
                    Sizes.number(scan.keysInKeyspace()));
        }
        return new Card("The scan", facts)
                .beside(new Anchor(DiscoveryNavigation.scans(scan.keyspace()), "All scans of " + scan.keyspace()));
    }

    private static void limits(FactList facts, Scan scan) {
        if (!ScanWords.isOfFile(scan)) {
            facts.fact("Budget", Words.sentence(ScanWords.budget(scan.budget())))
                    .fact("Pace", PaceWords.withCosts(scan.pace()));
        }
    }

    private static void moment(FactList facts, String label, @Nullable Instant at, Instant now) {
        if (at != null) {
            facts.fact(label, new Moment(at, now));
        }
    }
}
