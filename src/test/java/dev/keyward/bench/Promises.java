package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What rounds of faults found, promise by promise. A round that broke one is counted and told, never thrown away. */
final class Promises {
    private final List<Row> rows = new ArrayList<>();

    /** @param times what was measured in each round, in seconds; may be empty */
    private record Row(String id, String what, Database database, List<Boolean> kept, List<Double> times, String of) {
        /** With none broken of n, the true share is below 3/n with 95 % confidence. */
        String bound() {
            var broken = kept.stream().filter(kept -> !kept).count();
            var n = kept.size();
            return broken == 0
                    ? String.format(Locale.ROOT, "0 of %d (≤ %.1f %%)", n, Math.min(100, 300.0 / Math.max(1, n)))
                    : "**%d of %d**".formatted(broken, n);
        }

        String line() {
            var measured = times.isEmpty()
                    ? ""
                    : "%s: median %s, p95 %s".formatted(of, Numbers.plain(Numbers.median(times)), Numbers.plain(p95()));
            return "| %s | %s | %s | %d | %s | %s |".formatted(id, what, database, kept.size(), bound(), measured);
        }

        private double p95() {
            var sorted = times.stream().sorted().toList();
            return sorted.get((int) Math.floor(0.95 * (sorted.size() - 1)));
        }
    }

    /** Where rounds of one promise are noted. */
    final class Notes {
        private final Row row;

        private Notes(Row row) {
            this.row = row;
        }

        void kept(boolean kept) {
            row.kept().add(kept);
        }

        void took(double seconds) {
            row.times().add(seconds);
        }
    }

    /** @param of what is measured in seconds */
    Notes of(String id, String what, Database database, String of) {
        var row = new Row(id, what, database, new ArrayList<>(), new ArrayList<>(), of);
        rows.add(row);
        return new Notes(row);
    }

    String table() {
        var table = new StringBuilder("""
                | promise | rounds of | database | n | broken (95 % bound) | seconds |
                |---|---|---|---|---|---|
                """);
        rows.stream()
                .filter(row -> !row.kept().isEmpty())
                .forEach(row -> table.append(row.line()).append('\n'));
        return table.toString();
    }
}
