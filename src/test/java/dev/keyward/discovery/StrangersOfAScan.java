package dev.keyward.discovery;

import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A completed scan that met keys of nobody, as its worker would have kept it. */
final class StrangersOfAScan {
    private static final int BYTES = 200;

    private StrangersOfAScan() {}

    static ScanId ended(ApplicationContext console, String keyspace, List<byte[]> keys) {
        var now = console.getBean(InstantSource.class).instant();
        var id = new PastScans(console).completed(keyspace, now, (double) BYTES * keys.size());
        var books = console.getBean(ProposalBooks.class);
        var book = books.open("");
        keys.forEach(key -> book.add(key, 100));
        var scan = console.getBean(ScanRows.class).find(id).orElseThrow();
        books.keep(scan, List.of(book.written()), share(keys.size()));
        return id;
    }

    private static Share share(double keys) {
        return new Share(
                new Estimate(keys, keys, keys, true),
                new Estimate(keys * BYTES, keys * 190, keys * 210, false),
                1,
                1,
                new Interval(0.9, 1));
    }
}
