package dev.keyward.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All families as rows of lists, at one revision of the register. Never changes; safe for several threads. */
final class FamilyRows {
    /** The field names a list may be sorted by. */
    static final Map<String, Comparator<FamilyRow>> SORTABLE = Map.of(
            "name", Comparator.comparing(row -> row.name().text()),
            "domain", Comparator.comparing(row -> row.domain().text()),
            "owner", Comparator.comparing(row -> row.owner().text()),
            "state", Comparator.comparing(row -> row.state().name()),
            "updatedAt", Comparator.comparing(FamilyRow::updatedAt));

    private static final Comparator<FamilyRow> BY_NAME =
            Comparator.comparing(row -> row.name().text());

    private static final List<String> STATES = List.of("IN_REVIEW", "ACTIVE", "DRAFT", "DEPRECATED", "DRAINING");

    /** Worst first: what waits for somebody, what is in use, then what changed last. */
    private static final Comparator<FamilyRow> WORST_FIRST = Comparator.comparingInt(FamilyRows::rank)
            .thenComparing(FamilyRow::updatedAt, Comparator.reverseOrder())
            .thenComparing(BY_NAME);

    private final long revision;
    private final List<FamilyRow> worstFirst;
    private final Map<String, List<FamilyRow>> sorted = new ConcurrentHashMap<>();

    FamilyRows(long revision, List<FamilyRow> rows) {
        this.revision = revision;
        this.worstFirst = rows.stream().sorted(WORST_FIRST).toList();
    }

    private static int rank(FamilyRow row) {
        var place = STATES.indexOf(row.state().name());
        return place < 0 ? STATES.size() : place;
    }

    long revision() {
        return revision;
    }

    /** @param sort one of {@link #SORTABLE}, with {@code -} before it for descending; null for the worst first */
    List<FamilyRow> by(@Nullable String sort) {
        return sort == null ? worstFirst : sorted.computeIfAbsent(sort, this::ordered);
    }

    private List<FamilyRow> ordered(String sort) {
        var descending = sort.startsWith("-");
        var order = SORTABLE.getOrDefault(descending ? sort.substring(1) : sort, BY_NAME);
        return worstFirst.stream()
                .sorted((descending ? order.reversed() : order).thenComparing(BY_NAME))
                .toList();
    }
}
