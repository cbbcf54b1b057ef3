package dev.keyward.discovery;

import dev.keyward.discovery.StrangerBook.Strange;
import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import dev.keyward.discovery.tally.Register;
import dev.keyward.keys.Arbiter;
import dev.keyward.redis.KeyFact;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** A completed scan that met keys of nobody, as its worker would have kept it. */
final class StrangersOfAScan {
    private static final int BYTES = 200;
    private static final Register NOBODYS = Register.of(Map.of(), Arbiter.none(), "");

    private StrangersOfAScan() {}

    /** All of them looked at and read; none expires. */
    static ScanId ended(ApplicationContext console, String keyspace, List<byte[]> keys) {
        return ended(console, keyspace, keys, -1, 1);
    }

    /**
     * The same of a part of them.
     *
     * @param lifeMillis that each had left; -1 for ever
     * @param oneIn how many there are for each that was looked at
     */
    static ScanId ended(ApplicationContext console, String keyspace, List<byte[]> keys, long lifeMillis, int oneIn) {
        var now = console.getBean(InstantSource.class).instant();
        var all = (double) keys.size() * oneIn;
        var id = new PastScans(console).completed(keyspace, now, BYTES * all);
        var books = console.getBean(ProposalBook.class);
        var book = books.open(NOBODYS, "");
        keys.forEach(key -> book.add(key, new KeyFact(100, lifeMillis, "string", "raw", 1, 50)));
        var scan = console.getBean(ScanRows.class).find(id).orElseThrow();
        books.keep(scan, List.of(book.written()), new Strange(share(all, oneIn == 1), Share.NONE));
        return id;
    }

    private static Share share(double keys, boolean counted) {
        return new Share(
                new Estimate(keys, keys * 0.9, keys * 1.1, counted),
                new Estimate(keys * BYTES, keys * 190, keys * 210, false),
                1,
                1,
                new Interval(0.9, 1));
    }
}
