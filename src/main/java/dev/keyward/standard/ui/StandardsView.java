package dev.keyward.standard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Severity;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.StandardState;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules, where they are in force, and every version of every standard. */
@Route("standards")
@PageTitle("Naming standard")
@PermitAll
final class StandardsView extends Composite<Div> implements BeforeEnterObserver {
    private static final String TAB = "tab";
    private static final String SEVERITY = "severity";
    private static final String VERSIONS = "versions";
    private final transient StandardDesk desk;
    private final Div body = new Div();
    private transient QueryState address = QueryState.of(new Location(""));

    StandardsView(StandardDesk desk) {
        this.desk = desk;
        body.addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        var all = desk.standards().all();
        getContent().removeAll();
        getContent().add(header(all), tabs(), body);
        shows();
    }

    private PageHeader header(List<NamingStandard> all) {
        var drafts = all.stream()
                .filter(standard -> standard.state() == StandardState.DRAFT)
                .count();
        var rules = RuleRow.of(all);
        var elsewhere = rules.stream().filter(row -> !row.elsewhere().isEmpty()).count();
        return new PageHeader("Naming standard")
                .under("Key families", "families")
                .says("%d rules, %s set otherwise than built in, %s."
                        .formatted(
                                rules.size(),
                                elsewhere == 0 ? "none" : String.valueOf(elsewhere),
                                drafts == 1 ? "1 draft" : drafts + " drafts"))
                .acts(draft());
    }

    private Button draft() {
        var button = new Button("Draft a version", new Glyph("plus"), click -> new DraftDialog(desk).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return desk.mayWrite() ? button : Barred.without(Role.PLATFORM_ADMIN, button);
    }

    private Tabs tabs() {
        var tabs = new Tabs(new Tab("Rules"), new Tab("Versions"));
        tabs.setSelectedIndex(address.get(TAB).equals(VERSIONS) ? 1 : 0);
        tabs.addSelectedChangeListener(change -> write(TAB, tabs.getSelectedIndex() == 1 ? VERSIONS : ""));
        return tabs;
    }

    private void write(String name, String value) {
        address = address.with(name, value);
        address.write(UI.getCurrent());
        shows();
    }

    private void shows() {
        body.removeAll();
        var all = desk.standards().all();
        if (address.get(TAB).equals(VERSIONS)) {
            var grid = new StandardGrid(desk);
            grid.setItems(all);
            body.add(grid);
        } else {
            rules(RuleRow.of(all));
        }
    }

    private @Nullable Severity severity() {
        return Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(address.get(SEVERITY)))
                .findFirst()
                .orElse(null);
    }

    private Select<Severity> severities() {
        var pick = new Select<Severity>();
        pick.setAriaLabel("Severity");
        pick.setPlaceholder("Severity");
        pick.setItems(Severity.values());
        pick.setItemLabelGenerator(one -> one == null ? "Any severity" : SettingWords.severity(one));
        pick.setEmptySelectionAllowed(true);
        pick.setEmptySelectionCaption("Any severity");
        pick.setValue(severity());
        pick.addValueChangeListener(change -> write(
                SEVERITY, change.getValue() == null ? "" : change.getValue().name()));
        return pick;
    }

    private static Paragraph fixed() {
        var words = new Paragraph(
                "Fixed: purges are exact only while the rule is kept, so no standard weakens it and nobody waives it.");
        words.addClassNames("kw-soft", "kw-small");
        return words;
    }

    private void rules(List<RuleRow> all) {
        var wanted = address.get("rule");
        var found = all.stream()
                .filter(row -> wanted.isEmpty() || row.id().equals(wanted))
                .filter(row -> row.mentions(address.get("q")))
                .filter(row -> severity() == null || row.severities().contains(severity()))
                .toList();
        var filters = new FilterBar()
                .search("Search rules", address.get("q"), letters -> write("q", letters))
                .filters(severities());
        var set = new LinkedHashMap<String, Runnable>();
        if (!wanted.isEmpty()) {
            set.put("Rule: " + wanted, () -> write("rule", ""));
        }
        if (!address.get("q").isEmpty()) {
            set.put("Search: " + address.get("q"), () -> write("q", ""));
        }
        var severity = severity();
        if (severity != null) {
            set.put("Built in as: " + SettingWords.severity(severity), () -> write(SEVERITY, ""));
        }
        filters.shows(set, (long) all.size() - found.size());
        body.add(filters, fixed());
        if (found.isEmpty()) {
            body.add(new EmptyState("No rule matches", "The filters above hide all of them."));
            return;
        }
        var grid = new RuleGrid();
        grid.setItems(found);
        body.add(grid);
    }
}
