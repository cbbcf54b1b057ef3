package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Route;
import dev.keyward.discovery.sweep.Sweep;
import dev.keyward.kernel.Refused;
import dev.keyward.pace.Gear;
import dev.keyward.pace.Throttle;
import dev.keyward.redis.KeyspaceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which way a scan goes through each server.
 *
 * @param keys that all servers hold together
 * @param nodes how many there are
 */
record Itinerary(Scan scan, long keys, int nodes) {
    /** Fewer keys are read in one stretch. */
    private static final long WORTH_PARTING = 50_000;

    private static final int STRETCHES = 2;
    private static final int LEAST_COUNT = 10;
    private static final int MOST_COUNT = 250;
    private static final int PAGES_OF_A_SAMPLE = 100;
    private static final int ANY_COUNT = 1_000_000;

    /** Whether every name is read, so that keys are counted. */
    boolean everyName() {
        var budget = scan.budget();
        var wanted = budget.keys();
        var all = wanted != null && wanted >= keys;
        return scan.kind() == ScanKind.FULL || all && budget.seconds() == null;
    }

    /** @param places where it went on before; null for a new start */
    List<Route> routes(KeyspaceNode node, @Nullable String places) {
        if (everyName()) {
            return Route.whole(stretches(node, places));
        }
        return List.of(node.holdsOneTable() ? Route.draws(seed(node), pages(node)) : bySlots(node));
    }

    private Route bySlots(KeyspaceNode node) {
        var slots = node.keysBySlot();
        if (slots.isEmpty()) {
            throw Refused.rule(
                    "The servers of this keyspace keep keys in tables of their own kind, so a sample would be lopsided.",
                    "Start a full scan at the gentle pace, or count an RDB file of it.",
                    List.of());
        }
        var empty = slots.values().stream().allMatch(keys -> keys == 0);
        return empty ? Route.whole().getFirst() : Route.draws(seed(node), pages(node), slots);
    }

    private int stretches(KeyspaceNode node, @Nullable String places) {
        if (places != null) {
            return places.split(" ").length;
        }
        return nodes == 1 && node.holdsOneTable() && node.keyCount() >= WORTH_PARTING ? STRETCHES : 1;
    }

    private long seed(KeyspaceNode node) {
        return scan.id().value().getLeastSignificantBits() * 31
                + node.identity().hashCode();
    }

    /** Its part of the names; without a budget of keys as many as there are, until time runs out. */
    private int pages(KeyspaceNode node) {
        var wanted = scan.budget().keys();
        var names = wanted == null ? node.keyCount() : (double) wanted * node.keyCount() / Math.max(1, keys);
        return (int) Math.clamp(Math.ceil(names / count()), 1, Integer.MAX_VALUE);
    }

    /** Small pages where a sample is small, so that it comes from many places. */
    private int count() {
        var wanted = scan.budget().keys();
        return everyName()
                ? ANY_COUNT
                : wanted == null ? MOST_COUNT : Math.clamp(wanted / PAGES_OF_A_SAMPLE, LEAST_COUNT, MOST_COUNT);
    }

    /** What limits it beside the pace. */
    Sweep.Pacing pacing(Throttle pace) {
        var rate = scan.budget().keysPerSecond();
        var count = rate == null ? count() : Math.clamp(rate / 10, LEAST_COUNT, count());
        var gear = new Gear(count, true, 1, rate == null ? 0 : rate, null);
        return new Sweep.Pacing(pace, new Throttle(gear, System::nanoTime), nodes == 1 ? STRETCHES : 1);
    }
}
