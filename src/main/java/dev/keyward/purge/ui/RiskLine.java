package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.purge.approval.Risk;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;

/** How much it can hurt, and because of what. */
final class RiskLine {
    private RiskLine() {}

    static Component of(Risk risk, List<String> reasons) {
        var head = new Div(badge(risk), new Span(reasons.isEmpty() ? "Nothing speaks against it." : "because"));
        head.addClassName("kw-code");
        var line = new Div(head);
        line.addClassName("kw-risk");
        if (!reasons.isEmpty()) {
            var list = new UnorderedList();
            reasons.forEach(reason -> list.add(new ListItem(reason)));
            line.add(list);
        }
        return line;
    }

    private static StatusBadge badge(Risk risk) {
        return switch (risk) {
            case LOW -> new StatusBadge(Tone.GOOD, "Low risk");
            case MEDIUM -> new StatusBadge(Tone.ATTENTION, "Medium risk");
            case HIGH -> new StatusBadge(Tone.DANGER, "High risk");
        };
    }
}
