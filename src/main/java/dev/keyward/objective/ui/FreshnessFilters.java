package dev.keyward.objective.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Search, state, domain and owner; evidence for rarer questions. */
final class FreshnessFilters extends Composite<Div> {
    private final transient Ownership ownership;
    private final transient BiConsumer<String, String> changed;
    private FilterBar bar = new FilterBar();

    FreshnessFilters(Ownership ownership, BiConsumer<String, String> changed) {
        this.ownership = ownership;
        this.changed = changed;
    }

    void reads(FreshnessQuery query) {
        var filter = query.filter();
        var domains = ownership.domains().stream()
                .map(Domain::name)
                .map(Object::toString)
                .toList();
        var teams =
                ownership.teams().stream().map(Team::name).map(Object::toString).toList();
        bar = new FilterBar()
                .search(
                        "Search families",
                        Objects.requireNonNullElse(filter.text(), ""),
                        text -> changed.accept(FreshnessQuery.TEXT, text))
                .filters(
                        choice("State", FreshnessQuery.STATE, List.of(BudgetState.values()), Words::of, filter.state()),
                        choice("Domain", FreshnessQuery.DOMAIN, domains, text -> text, text(filter.domain())),
                        choice("Owner", FreshnessQuery.OWNER, teams, text -> text, text(filter.owner())))
                .more(choice(
                        "Evidence",
                        FreshnessQuery.EVIDENCE,
                        List.of(Evidence.values()),
                        FreshnessWords::of,
                        filter.evidence()));
        getContent().removeAll();
        getContent().add(bar);
    }

    void shows(Map<String, Runnable> set, long hidden) {
        bar.shows(set, hidden);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private <T> ComboBox<T> choice(
            String what, String name, List<T> all, Function<T, String> words, @Nullable T value) {
        var field = new ComboBox<T>();
        field.setItems(all);
        field.setItemLabelGenerator(words::apply);
        field.setPlaceholder("Any " + what.toLowerCase(Locale.ROOT));
        field.setAriaLabel(what);
        field.setClearButtonVisible(true);
        field.addClassName("kw-filter");
        if (value != null && all.contains(value)) {
            field.setValue(value);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                T chosen = change.getValue();
                changed.accept(name, chosen == null ? "" : chosen.toString().toLowerCase(Locale.ROOT));
            }
        });
        return field;
    }
}
