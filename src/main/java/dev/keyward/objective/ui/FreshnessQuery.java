package dev.keyward.objective.ui;

import dev.keyward.objective.FreshnessFilter;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The address of the overview, read as a filter; what is none means any. */
record FreshnessQuery(QueryState address) {
    static final String TEXT = "q";
    static final String DOMAIN = "domain";
    static final String OWNER = "owner";
    static final String STATE = "state";
    static final String EVIDENCE = "evidence";
    private static final String SORT = "sort";

    FreshnessFilter filter() {
        var text = address.get(TEXT);
        return new FreshnessFilter(
                text.isEmpty() ? null : text,
                read(DOMAIN, DomainId::new),
                read(OWNER, TeamId::new),
                read(STATE, word -> BudgetState.valueOf(word.toUpperCase(Locale.ROOT))),
                read(EVIDENCE, word -> Evidence.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    @Nullable
    String sort() {
        return address.get(SORT).isEmpty() ? null : address.get(SORT);
    }

    FreshnessQuery with(String name, String value) {
        return new FreshnessQuery(address.with(name, value));
    }

    FreshnessQuery sorted(String sort) {
        return with(SORT, sort);
    }

    /** The words of each filter that is set, and how to take it away. */
    Map<String, Runnable> set(Consumer<String> clear) {
        var filter = filter();
        var set = new LinkedHashMap<String, Runnable>();
        put(set, "Search: ", filter.text(), TEXT, clear);
        put(set, "Domain: ", filter.domain(), DOMAIN, clear);
        put(set, "Owner: ", filter.owner(), OWNER, clear);
        put(set, "State: ", filter.state() == null ? null : Words.of(filter.state()), STATE, clear);
        put(
                set,
                "Evidence: ",
                filter.evidence() == null ? null : FreshnessWords.of(filter.evidence()),
                EVIDENCE,
                clear);
        return set;
    }

    private static void put(
            Map<String, Runnable> set, String words, @Nullable Object value, String name, Consumer<String> clear) {
        if (value != null) {
            set.put(words + value, () -> clear.accept(name));
        }
    }

    private <T> @Nullable T read(String name, Function<String, T> as) {
        var text = address.get(name);
        try {
            return text.isEmpty() ? null : as.apply(text);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }
}
