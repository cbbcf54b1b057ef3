package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.keyward.discovery.NodeProgress;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;

/** How far a scan is on each server, where there are several; all of them are read at once. */
final class NodesPart extends Composite<Card> {
    private final NativeTableBody body = new NativeTableBody();

    NodesPart() {
        setVisible(false);
    }

    @Override
    protected Card initContent() {
        var names = heading("Names read", "col");
        names.addClassName("kw-figure");
        var head = new NativeTableRow(heading("Node", "col"), names, heading("State", "col"));
        var table = new NativeTable();
        table.addClassNames("kw-diff", "kw-nodes");
        table.add(new NativeTableHeader(head), body);
        return new Card("By node", table);
    }

    void show(List<NodeProgress> nodes) {
        setVisible(nodes.size() > 1);
        body.removeAll();
        nodes.forEach(node -> body.add(row(node)));
    }

    private static NativeTableRow row(NodeProgress node) {
        var name = heading(node.node(), "row");
        name.addClassName("kw-mono");
        var state = new NativeTableCell();
        state.add(new StatusBadge(node.done() ? Tone.GOOD : Tone.PROGRESS, node.done() ? "Read" : "Reading"));
        var names = new NativeTableCell(Sizes.number(node.namesRead()));
        names.addClassName("kw-figure");
        return new NativeTableRow(name, names, state);
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
