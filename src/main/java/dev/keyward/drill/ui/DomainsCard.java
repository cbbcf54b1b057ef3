package dev.keyward.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.drill.DrilledDomain;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;

/** When each domain was last drilled, the longest ago first. */
final class DomainsCard extends Composite<Card> {
    private final transient DrillDesk desk;
    private final transient List<DrilledDomain> domains;

    DomainsCard(DrillDesk desk, List<DrilledDomain> domains) {
        this.desk = desk;
        this.domains = domains;
    }

    @Override
    protected Card initContent() {
        var due = domains.stream().filter(DrilledDomain::isDue).count();
        var card = new Card("Domains").counts(due);
        if (domains.isEmpty()) {
            card.add(new Paragraph("No domain is registered yet."));
            return card;
        }
        var lines = new UnorderedList();
        lines.addClassName("kw-lines");
        domains.forEach(domain -> lines.add(line(domain)));
        card.add(lines);
        return card;
    }

    private ListItem line(DrilledDomain domain) {
        var text = new Div(
                new Anchor(
                        DrillNavigation.list(domain.domain()), domain.domain().text()),
                when(domain));
        text.addClassName("kw-line-text");
        var right = new Div(
                domain.isDue()
                        ? new StatusBadge(domain.planned() == null ? Tone.DANGER : Tone.ATTENTION, "Due")
                        : new StatusBadge(Tone.GOOD, "Drilled"));
        right.addClassName("kw-line-right");
        if (domain.score() != null) {
            right.add(DrillWords.score(domain.score()));
        }
        return new ListItem(text, right);
    }

    private Component when(DrilledDomain domain) {
        var words = new Div();
        words.addClassNames("kw-soft", "kw-small");
        var last = domain.lastDone();
        if (last == null) {
            words.add(new Span("Never drilled"));
        } else {
            words.add(new Span("Last drilled "), new Moment(last, desk.now()));
        }
        var next = domain.planned();
        if (next != null) {
            words.add(
                    new Span(next.isBefore(desk.now()) ? ", one is due since " : ", next planned "),
                    new Moment(next, desk.now()));
        }
        return words;
    }
}
