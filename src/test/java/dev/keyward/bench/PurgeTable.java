package dev.keyward.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the page says about one keyspace: the figures, and how they stand to each other. */
record PurgeTable(Stock stock, int rounds, int warm, Map<String, List<Sample>> samples) {
    static final String IDLE = "idle";
    static final String SHELL = "`redis-cli --scan --pattern … \\| xargs -n 1000 redis-cli unlink`";
    static final String THOUSANDS = "the same with `--count 1000`";
    static final String INSIGHT = "RedisInsight's parameters: pages of 10,000, one UNLINK a key";
    static final String INDEXED = "Keyward, by an index of the family";
    static final String BARE = "the bare loop: as standard, ungoverned and unsteered";
    static final String BARE_GENTLE = "the bare loop, as gentle";
    static final String FLOOR = "the floor: SCAN alone, then UNLINK of known keys";

    static String governed(String pace) {
        return "Keyward, " + pace.toLowerCase(java.util.Locale.ROOT);
    }

    /** The same, with the console's processor time last of all. */
    static String aside(String pace) {
        return governed(pace) + ", set aside";
    }

    String text() {
        var rows = new StringBuilder();
        samples.forEach((name, all) -> rows.append(row(name, all)));
        return """
                ## Purging %,d of %,d keys

                Medians of %d alternating rounds (least–most) after %d that warm up. A bystander wants 2,000 GET/s all the
                while, one at a time. Keyward's rows are approved purges on an H2 file, from the start to the last row of
                the trail. Every round ended with the family gone and all other keys there.

                Redis, the bystander and the console share the cores here, which they do not in production. *Set aside*, the
                console gets only what the other two leave (the scheduler's idle class): then the bystander feels the
                commands, and not the console's own computing.

                | | seconds | keys/s | Redis CPU s | of a core | console, of a core | bystander GET/s | p50 µs | p99 µs | p99 above idle µs |
                |---|---|---|---|---|---|---|---|---|---|
                %s
                %s""".formatted(stock.family, stock.family + stock.others, rounds, warm, rows, ratios());
    }

    private String row(String name, List<Sample> all) {
        var purges = !name.equals(IDLE);
        var above = Sample.median(all, Sample::p99) - Sample.median(of(IDLE), Sample::p99);
        var console = name.startsWith("Keyward");
        var wall = Sample.median(all, Sample::wall);
        var cpu = Sample.median(all, Sample::cpu);
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        purges ? Numbers.range(Sample.all(all, Sample::wall)) : "",
                        purges ? Numbers.plain(stock.family / wall) : "",
                        purges ? Numbers.plain(cpu) : "",
                        Numbers.plain(cpu / wall),
                        console ? Numbers.plain(Sample.median(all, Sample::share)) : "",
                        Numbers.plain(Sample.median(all, Sample::rate)),
                        Numbers.plain(Sample.median(all, Sample::p50)),
                        Numbers.range(Sample.all(all, Sample::p99)),
                        purges ? Numbers.plain(above) : "");
    }

    /** Ratios of the rounds' pairs, since both of a pair had the same weather. */
    private String ratios() {
        return """
                | standard against | times as fast |
                |---|---|
                | redis-cli | %s |
                | redis-cli with 1,000 | %s |
                | RedisInsight's parameters | %s |
                | the bare loop | %s |
                | the floor | %s |

                Set aside, standard against redis-cli %s, against the bare loop %s.

                Against redis-cli: gentle %s, fast %s, capped %s, by an index %s. Fast against the bare loop: %s,
                gentle against the gentle one: %s.
                """.formatted(
                        faster(governed("STANDARD"), SHELL),
                        faster(governed("STANDARD"), THOUSANDS),
                        faster(governed("STANDARD"), INSIGHT),
                        faster(governed("STANDARD"), BARE),
                        faster(governed("STANDARD"), FLOOR),
                        faster(aside("STANDARD"), SHELL),
                        faster(aside("STANDARD"), BARE),
                        faster(governed("GENTLE"), SHELL),
                        faster(governed("FAST"), SHELL),
                        faster(governed("CAPPED"), SHELL),
                        faster(INDEXED, SHELL),
                        faster(governed("FAST"), BARE),
                        faster(governed("GENTLE"), BARE_GENTLE));
    }

    private String faster(String one, String other) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < Math.min(of(one).size(), of(other).size()); round++) {
            ratios.add(of(other).get(round).wall() / of(one).get(round).wall());
        }
        return ratios.isEmpty() ? "not measured" : Numbers.range(ratios);
    }

    private List<Sample> of(String name) {
        return samples.getOrDefault(name, List.of());
    }
}
