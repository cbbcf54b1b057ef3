package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Team;
import dev.keyward.registry.Drift;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Domain, owner and drift. */
final class DriftFilters extends Composite<Div> {
    private final transient OwnershipDesk desk;
    private final transient BiConsumer<String, String> changed;
    private FilterBar bar = new FilterBar();

    DriftFilters(OwnershipDesk desk, BiConsumer<String, String> changed) {
        this.desk = desk;
        this.changed = changed;
    }

    void reads(DriftQuery query) {
        var filter = query.filter();
        bar = new FilterBar()
                .filters(
                        choice(
                                "Domain",
                                DriftQuery.DOMAIN,
                                desk.ownership.domains().stream()
                                        .map(Domain::name)
                                        .map(Object::toString)
                                        .toList(),
                                filter.domain() == null ? null : filter.domain().text()),
                        choice(
                                "Owner",
                                DriftQuery.TEAM,
                                desk.ownership.teams().stream()
                                        .map(Team::name)
                                        .map(Object::toString)
                                        .toList(),
                                filter.team() == null ? null : filter.team().text()),
                        choice(
                                "Drift",
                                DriftQuery.DRIFT,
                                List.of(Words.of(Drift.DRIFTED), Words.of(Drift.SUSPECTED)),
                                filter.drift() == null ? null : Words.of(filter.drift())));
        getContent().removeAll();
        getContent().add(bar);
    }

    void shows(Map<String, Runnable> set, long hidden) {
        bar.shows(set, hidden);
    }

    private ComboBox<String> choice(String what, String name, List<String> all, @Nullable String value) {
        var field = new ComboBox<String>();
        field.setItems(all);
        field.setPlaceholder("Any " + what.toLowerCase(Locale.ROOT));
        field.setAriaLabel(what);
        field.setClearButtonVisible(true);
        field.addClassName("kw-filter");
        if (value != null && all.contains(value)) {
            field.setValue(value);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var chosen = change.getValue();
                changed.accept(name, chosen == null ? "" : chosen.toLowerCase(Locale.ROOT));
            }
        });
        return field;
    }
}
