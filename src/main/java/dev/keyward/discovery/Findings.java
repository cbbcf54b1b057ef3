package dev.keyward.discovery;

import dev.keyward.discovery.tally.Figures;
import dev.keyward.discovery.tally.Picks;
import dev.keyward.discovery.tally.Register;
import dev.keyward.discovery.tally.Server;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tour found, as rows. */
final class Findings implements FoundKeys {
    private final Register register;
    private final List<Server> servers;
    private final List<String> strangers;
    private final Figures figures;
    private final @Nullable String disturbed;

    /** @param disturbed why keys may have been missed or counted twice; null when they were not */
    Findings(Register register, Tour tour, @Nullable String disturbed) {
        this.register = register;
        this.servers = tour.servers();
        this.strangers = tour.stops().stream()
                .map(stop -> stop.sweep().books().strangers())
                .toList();
        this.figures = new Figures(servers, register.boxes(), tour.itinerary().everyName());
        this.disturbed = disturbed;
    }

    @Override
    public Register register() {
        return register;
    }

    List<String> strangers() {
        return strangers;
    }

    /** Sentences that a reader of the numbers must know; null when there is nothing to say. */
    @Nullable
    String note(int startedOver) {
        var notes = new ArrayList<String>();
        if (disturbed != null) {
            notes.add(disturbed + " Keys may be missing from these numbers or be counted twice.");
        }
        if (startedOver > 0) {
            notes.add(
                    "Part of it began anew (%d times): a server was another process than before, or the register changed."
                            .formatted(startedOver));
        }
        if (figures.keys() > 0 && !figures.knowsBytes()) {
            notes.add("The console's account may not read sizes (MEMORY USAGE), so bytes are unknown.");
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    @Override
    public Observed observed(int box, String family) {
        var reads = servers.stream()
                .map(Server::picks)
                .map(picks -> picks.of(box))
                .flatMap(List<Picks.Read>::stream)
                .toList();
        return new Observing(reads).observed(family, figures.keys(box), figures.bytes(box));
    }

    @Override
    public Share share(int... boxes) {
        return new Share(
                figures.keys(boxes),
                figures.bytes(boxes),
                figures.partOfKeys(boxes),
                figures.partOfBytes(boxes),
                figures.intervalOfBytes(boxes));
    }
}
