package dev.keyward.discovery.sweep;

import dev.keyward.discovery.tally.Sheet;
import dev.keyward.pace.Throttle;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import dev.keyward.redis.KeyspaceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of one server along its routes and writes them down on the thread that brings them: the next page is
 * asked for before this one is counted, so that the server need not wait for the console. Two routes are under way where
 * the pace lets pages overlap, else one.
 */
public final class Sweep {
    private static final String DONE = "-";
    private static final String BETWEEN = " ";
    private static final byte[] EVERY_NAME = {};

    private final KeyspaceNode node;
    private final Books books;
    private final Pacing pacing;
    private final List<Line> lines = new ArrayList<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private boolean over;

    /** What limits it: the pace, and the rate that a request allows beside it. */
    public record Pacing(Throttle pace, Throttle rate, int mostAtOnce) {
        long reserve(int count) {
            return Math.max(pace.reserve(count), rate.reserve(count));
        }

        int atOnce() {
            return pace.gear().overlaps() ? mostAtOnce : 1;
        }

        int count() {
            return Math.min(pace.gear().count(), rate.gear().count());
        }
    }

    /** One route and where it stands; null at its end. */
    private static final class Line {
        private final Route route;
        private @Nullable String at;
        private boolean underWay;
        private int most = Integer.MAX_VALUE;
        private int asked;

        Line(Route route, String at) {
            this.route = route;
            this.at = DONE.equals(at) ? null : at;
        }
    }

    /** Where it stands and what was counted before that, of one moment. */
    public record Mark(String places, Sheet sheet) {}

    /** @param places of an earlier {@link Mark}; null to begin at the beginning */
    public Sweep(KeyspaceNode node, List<Route> routes, @Nullable String places, Books books, Pacing pacing) {
        this.node = node;
        this.books = books;
        this.pacing = pacing;
        var from = places == null ? List.<String>of() : List.of(places.split(BETWEEN));
        for (int n = 0; n < routes.size(); n++) {
            var route = routes.get(n);
            lines.add(new Line(route, n < from.size() ? from.get(n) : route.start()));
        }
    }

    /** Whether these are the places of a sweep that read every page. */
    public static boolean isOver(String places) {
        return List.of(places.split(BETWEEN)).stream().allMatch(DONE::equals);
    }

    public Books books() {
        return books;
    }

    public KeyspaceNode node() {
        return node;
    }

    /** Begins, and ends by itself; fails with what Redis said. */
    public CompletableFuture<Boolean> begin() {
        proceed();
        return ended;
    }

    /** No page is asked for after this. */
    public synchronized void close() {
        over = true;
    }

    /** Pages that are being counted are in both of its parts or in none. */
    public synchronized Mark mark() {
        var places =
                lines.stream().map(line -> line.at == null ? DONE : line.at).collect(Collectors.joining(BETWEEN));
        return new Mark(places, books.sheet());
    }

    /** Sets off as many routes as may be under way; tells when there are none left. */
    private synchronized void proceed() {
        var underWay = lines.stream().filter(line -> line.underWay).count();
        for (var line : lines) {
            if (!over && line.at != null && !line.underWay && underWay < pacing.atOnce()) {
                line.underWay = true;
                underWay++;
                follow(line, ask(line, line.at));
            }
        }
        if (lines.stream().allMatch(line -> line.at == null)) {
            ended.complete(true);
        }
    }

    private CompletableFuture<KeyScan.Page> ask(Line line, String at) {
        var count = Math.min(line.most, pacing.count());
        line.asked = count;
        var wait = pacing.reserve(count);
        var cursor = line.route.cursor(at);
        return wait <= 0
                ? node.scanLater(EVERY_NAME, cursor, count)
                : later(wait).thenCompose(waited -> node.scanLater(EVERY_NAME, cursor, count));
    }

    static CompletableFuture<?> later(long nanos) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run));
    }

    /** Goes from page to page. Answers that are there at once are taken in a loop, others when they come. */
    private void follow(Line line, CompletableFuture<KeyScan.Page> first) {
        @Nullable CompletableFuture<KeyScan.Page> next = first;
        while (next != null) {
            if (!next.isDone()) {
                var later = next;
                var unused = later.whenComplete((page, failed) -> follow(line, later));
                return;
            }
            next = taken(line, next);
        }
    }

    private @Nullable CompletableFuture<KeyScan.Page> taken(Line line, CompletableFuture<KeyScan.Page> answered) {
        try {
            var page = answered.join();
            var at = java.util.Objects.requireNonNull(line.at);
            if (line.route.oversteps(page.cursor()) && line.asked > 1) {
                return closer(line, at);
            }
            var behind = line.route.next(at, page.cursor());
            var goesOn = behind != null && mayGoOn();
            var next = behind != null && goesOn ? ask(line, behind) : null;
            count(line, line.route.oversteps(page.cursor()) ? List.of() : page.names(), behind, goesOn);
            if (!goesOn) {
                proceed();
            }
            return next;
        } catch (RuntimeException broken) {
            close();
            ended.completeExceptionally(broken);
            return null;
        }
    }

    /**
     * The same place with a smaller page, since this one holds what belongs to the next route as well. A page of one name
     * holds those of a single bucket, the last it looked at: it is all on one side.
     */
    private CompletableFuture<KeyScan.Page> closer(Line line, String at) {
        line.most = Math.max(1, line.asked / 4);
        return ask(line, at);
    }

    private synchronized boolean mayGoOn() {
        return !over && lines.stream().filter(line -> line.underWay).count() <= pacing.atOnce();
    }

    private synchronized void count(Line line, List<KeyName> names, @Nullable String behind, boolean goesOn) {
        books.page(names);
        line.at = behind;
        line.underWay = goesOn;
    }
}
