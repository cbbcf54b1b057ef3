package dev.keyward.capacity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.capacity.Capacity;
import dev.keyward.capacity.figure.Ceiling;
import dev.keyward.capacity.figure.Verdict;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** The best hit ratio the family can have, beside the one it has, and what its invalidations send around. */
final class ChurnCard extends Composite<Card> {
    private final transient Capacity known;

    ChurnCard(Capacity known) {
        this.known = known;
    }

    @Override
    protected Card initContent() {
        var ceiling = known.ceiling();
        return new Card("Churn", ceiling == null ? nothing() : said(ceiling));
    }

    private static Component nothing() {
        return new EmptyState(
                "No ceiling can be told yet",
                "It takes how many keys there are and how often they are read: a scan and measurements, or what the"
                        + " manifest expects.");
    }

    private Component said(Ceiling ceiling) {
        return new Div(badge(known.verdict()), new Paragraph(sentence(known.verdict())), facts(ceiling));
    }

    private static StatusBadge badge(Verdict verdict) {
        return switch (verdict) {
            case FITS -> new StatusBadge(Tone.GOOD, "Hits as it can");
            case TUNE -> new StatusBadge(Tone.ATTENTION, "Tuning candidate");
            case CHURNS -> new StatusBadge(Tone.DANGER, "Churn too high to cache");
            case NO_DATA -> new StatusBadge(Tone.NO_DATA, "No hit ratio measured");
        };
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case FITS -> "The hit ratio is near the best that reads and writes allow.";
            case TUNE -> "It hits far less than reads and writes allow: look at TTL, warm-up and evictions.";
            case CHURNS -> "Values go so often that fewer than half of the reads can hit.";
            case NO_DATA -> "The ceiling is known; how much is really hit is not.";
        };
    }

    private FactList facts(Ceiling ceiling) {
        var facts = new FactList();
        ceiling.underEvents()
                .ifPresent(best -> facts.fact(
                        "Ceiling under events", Numbers.with(Numbers.percent(best), ceiling.eventsInWords())));
        ceiling.underTtl()
                .ifPresent(best ->
                        facts.fact("Ceiling under the TTL", Numbers.with(Numbers.percent(best), ceiling.ttlInWords())));
        known.hitRatio()
                .ifPresent(ratio -> facts.fact(
                        "Hit ratio", Numbers.with(Numbers.percent(ratio), "Measured in the last seven days")));
        var fanOut = known.fanOut();
        if (fanOut != null) {
            facts.fact("Fan-out", Numbers.with(Numbers.bytes(fanOut.bytesPerSecond()) + " a second", fanOut.inWords()));
        }
        return facts;
    }
}
