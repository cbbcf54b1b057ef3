package dev.keyward.review.snapshot;

import dev.keyward.review.snapshot.Standing.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How each criterion of a domain stands, in words that differ exactly when it does. */
final class Judged {
    private Judged() {}

    static Map<String, String> of(Standing standing) {
        var all = new LinkedHashMap<String, String>();
        standing.criteria().forEach(row -> all.put(row.id() + " " + row.title(), words(row.now())));
        standing.own().forEach(row -> all.put(row.id() + " " + row.title(), lower(row.status())));
        return all;
    }

    private static String words(Tally tally) {
        var parts = new ArrayList<String>();
        part(parts, tally.passed(), "passed");
        part(parts, tally.failed(), "failed");
        part(parts, tally.noData(), "without data");
        part(parts, tally.skipped(), "skipped");
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static void part(List<String> parts, int families, String how) {
        if (families > 0) {
            parts.add("%d %s".formatted(families, how));
        }
    }

    private static String lower(String status) {
        return status.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
