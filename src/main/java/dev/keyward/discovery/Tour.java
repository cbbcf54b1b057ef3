package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Books;
import dev.keyward.discovery.sweep.Sweep;
import dev.keyward.discovery.tally.Picks;
import dev.keyward.discovery.tally.PicksText;
import dev.keyward.discovery.tally.Register;
import dev.keyward.discovery.tally.Server;
import dev.keyward.discovery.tally.Sheet;
import dev.keyward.pace.Throttle;
import dev.keyward.redis.KeyspaceNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One way through all servers of a keyspace, from where an interrupted one stood. */
final class Tour implements AutoCloseable {
    private static final int ROOM_OF_ALL = 20_000;
    private static final int LEAST_ROOM = 50;
    private static final int MOST_ROOM = 400;
    private static final int ROOM_OF_STRANGERS = 1_000;

    private final Register register;
    private final Itinerary itinerary;
    private final StrangerBooks strangers;
    private final Throttle throttle;

    /** One for all servers, so that the rate is that of all of them together. */
    private final Sweep.Pacing pacing;

    private final List<Stop> stops;

    /** One server. */
    record Stop(Sweep sweep, Samples samples) {
        NodeMark mark(boolean withSample) {
            var mark = sweep.mark();
            var sample = withSample ? sweep.books().withPicks(PicksText::written) : null;
            var node = sweep.node();
            return new NodeMark(
                    node.node(),
                    node.identity(),
                    mark.places(),
                    mark.sheet().written(),
                    sample,
                    sweep.books().strangers());
        }

        Server server() {
            return new Server(
                    sweep.node().keyCount(), sweep.mark().sheet(), sweep.books().withPicks(picks -> picks));
        }
    }

    /** @param kept what an interrupted tour kept of each server, whose identity is still the same */
    Tour(
            Register register,
            Itinerary itinerary,
            List<KeyspaceNode> nodes,
            Map<String, NodeMark> kept,
            StrangerBooks strangers,
            Throttle throttle) {
        this.register = register;
        this.itinerary = itinerary;
        this.strangers = strangers;
        this.throttle = throttle;
        this.pacing = itinerary.pacing(throttle);
        this.stops =
                nodes.stream().map(node -> stop(node, kept.get(node.node()))).toList();
    }

    private Stop stop(KeyspaceNode node, @Nullable NodeMark kept) {
        var places = kept == null ? null : kept.places();
        var sheet = kept == null ? new Sheet(register.boxes()) : Sheet.read(kept.tally(), register.boxes());
        var sample = kept == null ? null : kept.sample();
        var random = new SplittableRandom(itinerary.scan().id().value().getLeastSignificantBits());
        var picks = sample == null ? new Picks(rooms(), random) : PicksText.read(sample, rooms(), random);
        var names = strangers.open(register, kept == null ? "" : kept.strangers());
        var books = new Books(register, sheet, picks, names);
        var sweep = new Sweep(node, itinerary.routes(node, places), places, books, pacing);
        return new Stop(sweep, new Samples(sweep, throttle));
    }

    private int[] rooms() {
        var families = Math.max(1, register.families().size());
        var each = Math.clamp(ROOM_OF_ALL / families, LEAST_ROOM, MOST_ROOM);
        var rooms = new int[register.boxes()];
        Arrays.fill(rooms, Math.max(LEAST_ROOM, each / itinerary.nodes()));
        for (int box = register.ambiguous(); box < rooms.length; box++) {
            rooms[box] = ROOM_OF_STRANGERS / itinerary.nodes();
        }
        return rooms;
    }

    CompletableFuture<?> begin() {
        return CompletableFuture.allOf(
                stops.stream().map(stop -> stop.sweep().begin()).toArray(CompletableFuture[]::new));
    }

    Itinerary itinerary() {
        return itinerary;
    }

    List<Stop> stops() {
        return stops;
    }

    List<Server> servers() {
        return stops.stream().map(Stop::server).toList();
    }

    long seen() {
        return stops.stream()
                .mapToLong(stop -> stop.sweep().mark().sheet().names())
                .sum();
    }

    long sampled() {
        return stops.stream()
                .mapToLong(stop -> stop.sweep().books().withPicks(Picks::count))
                .sum();
    }

    @Override
    public void close() {
        stops.forEach(stop -> stop.sweep().close());
    }
}
