package dev.keyward.stewardship.ui;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Drift;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Words;
import dev.keyward.stewardship.DriftFilter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The address of the page, read as a filter; what is none means any. */
record DriftQuery(QueryState address) {
    static final String DOMAIN = "domain";
    static final String TEAM = "team";
    static final String DRIFT = "drift";

    DriftFilter filter() {
        return new DriftFilter(
                read(DOMAIN, DomainId::new),
                read(TEAM, TeamId::new),
                read(DRIFT, text -> Drift.valueOf(text.toUpperCase(Locale.ROOT))));
    }

    DriftQuery with(String name, String value) {
        return new DriftQuery(address.with(name, value));
    }

    /** The words of each filter that is set, and how to take it away. */
    Map<String, Runnable> set(Consumer<String> clear) {
        var filter = filter();
        var set = new LinkedHashMap<String, Runnable>();
        if (filter.domain() != null) {
            set.put("Domain: " + filter.domain(), () -> clear.accept(DOMAIN));
        }
        if (filter.team() != null) {
            set.put("Owner: " + filter.team(), () -> clear.accept(TEAM));
        }
        if (filter.drift() != null) {
            set.put("Drift: " + Words.of(filter.drift()), () -> clear.accept(DRIFT));
        }
        return set;
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
