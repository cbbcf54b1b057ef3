package dev.keyward.capacity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dev.keyward.capacity.Capacity;
import dev.keyward.capacity.figure.Footprint;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.FactList;

/** Memory by number of keys. */
final class MemoryCard extends Composite<Card> {
    private final transient Capacity known;

    MemoryCard(Capacity known) {
        this.known = known;
    }

    @Override
    protected Card initContent() {
        var footprint = known.footprint();
        return new Card("Memory", footprint == null ? nothing() : facts(footprint));
    }

    private static Component nothing() {
        return new EmptyState(
                "No memory figures yet",
                "A scan of the keyspace counts the keys and samples their sizes. Until then the manifest's expected keys"
                        + " and value size give an estimate.");
    }

    private static FactList facts(Footprint footprint) {
        var facts = new FactList()
                .fact(
                        footprint.seen() ? "Memory" : "Memory, expected",
                        Numbers.with(Numbers.bytes(footprint.bytes()), footprint.how()))
                .fact("Keys", "%,.0f".formatted(footprint.keys()));
        if (footprint.keys() > 0) {
            facts.fact("A key with its value", Numbers.bytes(footprint.bytes() / footprint.keys()));
        }
        footprint
                .overhead()
                .ifPresent(overhead -> facts.fact(
                        "Overhead of a key",
                        Numbers.with(
                                Numbers.bytes(overhead),
                                footprint.seen()
                                        ? "Beside name and value, sampled from strings"
                                        : "Beside name and value")));
        footprint
                .share()
                .ifPresent(share -> facts.fact(
                        "Share of the keyspace",
                        Numbers.with(Numbers.percent(share), "Of all bytes that the scan saw")));
        return facts;
    }
}
