package dev.keyward.discovery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.discovery.Observed;
import dev.keyward.discovery.Scan;
import dev.keyward.registry.Family;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;

/** Declared beside observed, line by line. */
final class ObservedCard {
    private ObservedCard() {}

    static Card of(Family family, Scan scan, Observed observed) {
        var table = new NativeTable();
        table.addClassNames("kw-diff", "kw-observed");
        var head = new NativeTableRow(heading("What", "col"), heading("Declared", "col"), heading("Observed", "col"));
        table.add(new NativeTableHeader(head), body(family, observed));
        var card = new Card("Declared and observed", new Paragraph(source(scan, observed)), table);
        return card.beside(
                new Anchor(FamilyNavigation.path(family.name()) + "?tab=findings", "What deviates (KF013)"),
                new Anchor(DiscoveryNavigation.scan(scan.id()), "The scan"));
    }

    private static String source(Scan scan, Observed observed) {
        var ended = scan.endedAt();
        return "From the latest %s of %s%s. Sizes, types and lifetimes are those of %s read from it%s."
                .formatted(
                        ScanWords.isOfFile(scan) ? "RDB file" : "scan",
                        scan.keyspace(),
                        ended == null ? "" : ", ended " + Moment.absolute(ended),
                        Sizes.keys(observed.sampled()),
                        ScanWords.isOfFile(scan) ? ", and bytes those of their records in the file" : "");
    }

    private static NativeTableBody body(Family family, Observed observed) {
        var body = new NativeTableBody();
        for (var line : ObservedLine.of(family.spec(), observed)) {
            body.add(new NativeTableRow(
                    heading(line.what(), "row"),
                    new NativeTableCell(line.declared()),
                    new NativeTableCell(line.observed())));
        }
        return body;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
