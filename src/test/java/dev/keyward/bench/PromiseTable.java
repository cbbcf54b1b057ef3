package dev.keyward.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rounds as the page tells them: how many of each kind, how many broke a promise, and the bound that this sets. */
record PromiseTable(List<Round> rounds) {
    String text() {
        var table = new StringBuilder("""
                | promise | rounds of | database | n | broken (95 % bound) | seconds |
                |---|---|---|---|---|---|
                """);
        var kinds = new LinkedHashMap<String, List<Round>>();
        rounds.forEach(round -> kinds.computeIfAbsent(round.what() + "\t" + round.database(), kind -> new ArrayList<>())
                .add(round));
        kinds.values().forEach(alike -> table.append(row(alike)).append('\n'));
        return table + broken();
    }

    private static String row(List<Round> alike) {
        var first = alike.getFirst();
        var details = alike.stream().map(Round::detail).distinct().count();
        return "| %s | %s | %s | %d | %s | %s |"
                .formatted(
                        first.id(),
                        details == 1 ? first.what() : "%s, %d kinds".formatted(first.what(), details),
                        first.database(),
                        count(alike),
                        bound(alike),
                        measured(alike));
    }

    private static int count(List<Round> rounds) {
        return rounds.stream().mapToInt(Round::times).sum();
    }

    /** With none broken of n, the true share is below 3/n with 95 % confidence. */
    private static String bound(List<Round> alike) {
        var broken = count(alike.stream().filter(round -> !round.kept()).toList());
        var n = count(alike);
        return broken == 0
                ? "0 of %d (\u2264 %s %%)".formatted(n, Numbers.plain(Math.min(100, 300.0 / n)))
                : "**%d of %d**".formatted(broken, n);
    }

    private static String measured(List<Round> alike) {
        var times = alike.stream()
                .map(Round::seconds)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return times.isEmpty()
                ? ""
                : "%s: median %s, p95 %s"
                        .formatted(
                                alike.getFirst().of(),
                                Numbers.plain(Numbers.median(times)),
                                Numbers.plain(times.get((int) Math.floor(0.95 * (times.size() - 1)))));
    }

    private String broken() {
        Map<String, Long> broken = rounds.stream()
                .filter(round -> !round.kept())
                .collect(Collectors.groupingBy(
                        round -> "%s %s on %s".formatted(round.what(), round.detail(), round.database()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        return broken.isEmpty()
                ? ""
                : broken.entrySet().stream()
                        .map(one -> "- %d rounds of %s\n".formatted(one.getValue(), one.getKey()))
                        .collect(Collectors.joining("", "\nBroken:\n\n", ""));
    }
}
