package dev.keyward.registry.ui;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Location;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Drift;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyState;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The address of the list, read as a filter; what is no filter at all, such as an unknown state, means any. */
record FamilyQuery(QueryState address) {
    static final String SEARCH = "q";
    static final String DOMAIN = "domain";
    static final String OWNER = "owner";
    static final String STATE = "state";
    static final String CLASS = "class";
    static final String DRIFT = "drift";
    static final String LEVEL = "level";
    private static final String SORT = "sort";

    FamilyFilter filter() {
        return new FamilyFilter(
                read(SEARCH, text -> text),
                read(DOMAIN, DomainId::new),
                read(OWNER, TeamId::new),
                state(),
                freshnessClass(),
                read(DRIFT, text -> Drift.valueOf(text.toUpperCase(Locale.ROOT))),
                read(LEVEL, Integer::valueOf));
    }

    @Nullable
    FamilyState state() {
        return read(STATE, text -> FamilyState.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    @Nullable
    FreshnessClass freshnessClass() {
        return read(CLASS, text -> FreshnessClass.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    /** The list that a family's address says it was opened from. */
    static FamilyQuery from(QueryState page) {
        return new FamilyQuery(QueryState.of(new Location(FamilyNavigation.LIST + "?" + page.get("from"))));
    }

    /** As it stands behind the {@code ?} of the list's address. */
    String written() {
        return address.parameters().getQueryString();
    }

    /** The field the address sorts by with {@code -} before it for descending; null for the list's own order. */
    @Nullable
    String sort() {
        return sorting().stream().findFirst().map(FamilyQuery::written).orElse(null);
    }

    /** The words of each filter that is set, and how to take it away. */
    Map<String, Runnable> set(Consumer<String> clear) {
        var filter = filter();
        var set = new LinkedHashMap<String, Runnable>();
        note(set, "Search: ", filter.q(), () -> clear.accept(SEARCH));
        note(set, "Domain: ", filter.domain(), () -> clear.accept(DOMAIN));
        note(set, "Owner: ", filter.owner(), () -> clear.accept(OWNER));
        note(set, "State: ", worded(filter.state()), () -> clear.accept(STATE));
        note(set, "Class: ", worded(filter.freshnessClass()), () -> clear.accept(CLASS));
        note(set, "Drift: ", worded(filter.drift()), () -> clear.accept(DRIFT));
        note(set, "Level: ", filter.level(), () -> clear.accept(LEVEL));
        return set;
    }

    /** The field the address sorts by; none when it is the list's own order. */
    List<QuerySortOrder> sorting() {
        var sort = address.get(SORT);
        var descending = sort.startsWith("-");
        return sort.isEmpty()
                ? List.of()
                : List.of(new QuerySortOrder(
                        descending ? sort.substring(1) : sort,
                        descending ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    }

    FamilyQuery sorted(List<QuerySortOrder> orders) {
        return new FamilyQuery(address.with(SORT, orders.isEmpty() ? "" : written(orders.getFirst())));
    }

    FamilyQuery with(String name, String value) {
        return new FamilyQuery(address.with(name, value));
    }

    /** A sort order as the register and the address write it. */
    static String written(QuerySortOrder order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted();
    }

    private static @Nullable String worded(@Nullable Enum<?> constant) {
        return constant == null ? null : Words.of(constant);
    }

    private static void note(Map<String, Runnable> set, String label, @Nullable Object value, Runnable clear) {
        if (value != null) {
            set.put(label + value, clear);
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
