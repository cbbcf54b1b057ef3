package dev.keyward.maturity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.Counts;
import dev.keyward.maturity.DomainMaturity;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.maturity.level.DomainCriterion;
import dev.keyward.ownership.DomainId;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.LevelSteps;
import java.util.List;

/** Domains down, criteria across; each cell says how many families pass and leads to which do not. */
final class HeatMap extends Div {
    private static final int LEVELS = 4;
    private final String open;

    /** @param open the cell that is opened, as {@code domain/criterion}; empty for none */
    HeatMap(List<DomainMaturity> domains, String open) {
        this.open = open;
        addClassName("kw-heat-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Heat map of domains and criteria");
        getElement().setAttribute("tabindex", "0");
        var table = new NativeTable();
        table.addClassName("kw-heat");
        var body = new NativeTableBody();
        domains.forEach(domain -> body.add(row(domain)));
        table.add(new NativeTableHeader(groups(), titles()), body);
        add(table);
    }

    private static NativeTableRow groups() {
        var corner = heading("Domain and level", "col");
        corner.addClassName("kw-heat-corner");
        corner.getElement().setAttribute("rowspan", "2");
        var row = new NativeTableRow(corner);
        for (var level = 1; level <= LEVELS; level++) {
            row.add(group("Level " + level, Criterion.of(level).size()));
        }
        row.add(group("Domain", DomainCriterion.values().length));
        return row;
    }

    private static NativeTableHeaderCell group(String title, int columns) {
        var cell = heading(title, "colgroup");
        cell.addClassName("kw-heat-group");
        cell.getElement().setAttribute("colspan", String.valueOf(columns));
        return cell;
    }

    private static NativeTableRow titles() {
        var row = new NativeTableRow();
        for (var criterion : Criterion.values()) {
            row.add(title(criterion.id(), criterion.title()));
        }
        for (var criterion : DomainCriterion.values()) {
            row.add(title(criterion.id(), criterion.title()));
        }
        return row;
    }

    private static NativeTableHeaderCell title(String id, String words) {
        var cell = heading(id, "col");
        cell.setTitle(words);
        cell.getElement().setAttribute("aria-label", id + ", " + words);
        return cell;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableRow row(DomainMaturity domain) {
        var report = domain.report();
        var name = new Anchor(ScorecardNavigation.domain(new DomainId(report.domain())), report.domain());
        var moved = new Span(StatusWords.move(domain.before(), report.reached()));
        moved.addClassName("kw-heat-move");
        var head = heading("", "row");
        head.addClassName("kw-heat-domain");
        head.add(new Div(new Div(name, new Div(moved)), new LevelSteps(report.reached())));
        var row = new NativeTableRow(head);
        for (var criterion : Criterion.values()) {
            var counts = report.criteria().getOrDefault(criterion.id(), new Counts(0, 0, 0, 0));
            row.add(cell(report.domain(), criterion.id(), counts.worst(), figure(counts), counts.sentence()));
        }
        report.own().forEach(judged -> row.add(cell(report.domain(), judged)));
        return row;
    }

    private static String figure(Counts counts) {
        return counts.applicable() == 0 ? "" : counts.passed() + "/" + counts.applicable();
    }

    private NativeTableCell cell(String domain, Judged judged) {
        return cell(domain, judged.id(), judged.status(), "", judged.observed());
    }

    private NativeTableCell cell(String domain, String criterion, Status status, String figure, String says) {
        var link = new Anchor(ScorecardNavigation.cell(domain, criterion), new Glyph(StatusWords.icon(status)));
        if (!figure.isEmpty()) {
            link.add(new Span(figure));
        }
        link.addClassNames("kw-heat-cell", StatusWords.style(status));
        link.setTitle("%s: %s".formatted(status.label(), says));
        link.setAriaLabel("%s, %s: %s. %s".formatted(domain, criterion, status.label(), says));
        if (open.equals(domain + "/" + criterion)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new NativeTableCell(link);
    }
}
