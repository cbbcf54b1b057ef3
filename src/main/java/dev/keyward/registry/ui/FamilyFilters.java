package dev.keyward.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.keyward.kernel.Text;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.registry.Drift;
import dev.keyward.registry.FamilyState;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Search, domain, owner and state; class, drift and level behind "More filters". */
final class FamilyFilters extends Composite<Div> {
    private final transient Ownership ownership;
    private final transient BiConsumer<String, String> changed;
    private FilterBar bar = new FilterBar();

    FamilyFilters(Ownership ownership, BiConsumer<String, String> changed) {
        this.ownership = ownership;
        this.changed = changed;
    }

    /** Draws the fields as the address says; what people change afterwards is told with its name in the address. */
    void reads(FamilyQuery query) {
        var filter = query.filter();
        bar = new FilterBar()
                .search(
                        "Search names and templates",
                        Objects.requireNonNullElse(filter.q(), ""),
                        text -> changed.accept(FamilyQuery.SEARCH, text))
                .filters(
                        slugs(
                                "Domain",
                                FamilyQuery.DOMAIN,
                                ownership.domains().stream().map(Domain::name).toList(),
                                filter.domain()),
                        slugs(
                                "Owner",
                                FamilyQuery.OWNER,
                                ownership.teams().stream().map(Team::name).toList(),
                                filter.owner()),
                        constants("State", FamilyQuery.STATE, List.of(FamilyState.values()), filter.state()))
                .more(
                        constants(
                                "Class", FamilyQuery.CLASS, List.of(FreshnessClass.values()), filter.freshnessClass()),
                        constants("Drift", FamilyQuery.DRIFT, List.of(Drift.values()), filter.drift()),
                        choice(
                                "Level",
                                FamilyQuery.LEVEL,
                                List.of(0, 1, 2, 3, 4),
                                level -> "L" + level,
                                String::valueOf,
                                filter.level()));
        getContent().removeAll();
        getContent().add(bar);
    }

    void shows(Map<String, Runnable> set, long hidden) {
        bar.shows(set, hidden);
    }

    private <T extends Text> ComboBox<T> slugs(String what, String name, List<T> all, @Nullable T value) {
        return choice(what, name, all, Text::text, Text::text, value);
    }

    private <E extends Enum<E>> ComboBox<E> constants(String what, String name, List<E> all, @Nullable E value) {
        return choice(what, name, all, Words::of, chosen -> chosen.name().toLowerCase(Locale.ROOT), value);
    }

    private <T> ComboBox<T> choice(
            String what,
            String name,
            List<T> all,
            ItemLabelGenerator<T> label,
            Function<T, String> written,
            @Nullable T value) {
        var field = new ComboBox<T>();
        field.setItems(all);
        field.setItemLabelGenerator(label);
        field.setPlaceholder("Any " + what.toLowerCase(Locale.ROOT));
        field.setAriaLabel(what);
        field.setClearButtonVisible(true);
        field.addClassName("kw-filter");
        if (value != null && all.contains(value)) {
            field.setValue(value);
        }
        field.addValueChangeListener(change -> {
            var chosen = change.getValue();
            changed.accept(name, chosen == null ? "" : written.apply(chosen));
        });
        return field;
    }
}
