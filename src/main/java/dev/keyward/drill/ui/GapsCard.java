package dev.keyward.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.drill.Drill;
import dev.keyward.drill.score.Gap;
import dev.keyward.drill.score.Result;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;

/** What the drill showed; each gap becomes an action item with a team and a day. */
final class GapsCard extends Composite<Card> {
    private final transient DrillDesk desk;
    private final transient Drill drill;
    private final transient Result result;
    private final transient Runnable changed;

    GapsCard(DrillDesk desk, Drill drill, Result result, Runnable changed) {
        this.desk = desk;
        this.drill = drill;
        this.result = result;
        this.changed = changed;
    }

    @Override
    protected Card initContent() {
        var card = new Card("Gaps").counts(result.gaps().size());
        if (result.gaps().isEmpty()) {
            card.add(new Paragraph("None: every step was done in time and left evidence."));
            return card;
        }
        var lines = new UnorderedList();
        lines.addClassName("kw-lines");
        for (var n = 0; n < result.gaps().size(); n++) {
            lines.add(line(n, result.gaps().get(n)));
        }
        card.add(lines);
        return card;
    }

    private ListItem line(int index, Gap gap) {
        var text = new Div(new Span(gap.text()));
        text.addClassName("kw-line-text");
        var right = new Div(gap.hasAction() ? tracked() : track(index, gap));
        right.addClassName("kw-line-right");
        return new ListItem(text, right);
    }

    private Component tracked() {
        return drill.number()
                .<Component>map(number -> new Anchor(IncidentNavigation.path(number, "postmortem"), "Its action item"))
                .orElseGet(() -> new Span("Has an action item"));
    }

    private Component track(int index, Gap gap) {
        var button =
                new Button("Make it an action item", click -> new MendDialog(desk, drill, index, gap, changed).open());
        button.setAriaLabel("Make an action item of: " + gap.text());
        return desk.mayDrill() ? button : Barred.because(DrillDesk.BARRED, button);
    }
}
