package dev.keyward.shell.kit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A grid's order as addresses and services write it: a property, with {@code -} in front when it falls. */
public final class SortedGrid {
    private SortedGrid() {}

    /** Sorts as the address says and tells when a person sorts otherwise; empty is the list's own order. */
    public static <T> void follow(Grid<T> grid, String sort, Consumer<String> changed) {
        grid.getColumns().stream()
                .filter(column -> column.getSortOrder(SortDirection.ASCENDING)
                        .anyMatch(order -> order.getSorted().equals(property(sort))))
                .findFirst()
                .ifPresent(column -> grid.sort(List.of(new GridSortOrder<>(
                        column, sort.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
        grid.addSortListener(event -> changed.accept(event.getSortOrder().stream()
                .flatMap(order -> order.getSorted().getSortOrder(order.getDirection()))
                .map(SortedGrid::written)
                .findFirst()
                .orElse("")));
    }

    /** The order a grid asks rows in; null when it is none of these properties. */
    public static @Nullable String of(Query<?, ?> query, Collection<String> sortable) {
        return query.getSortOrders().stream()
                .map(SortedGrid::written)
                .filter(sort -> sortable.contains(property(sort)))
                .findFirst()
                .orElse(null);
    }

    private static String written(QuerySortOrder order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted();
    }

    private static String property(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }
}
