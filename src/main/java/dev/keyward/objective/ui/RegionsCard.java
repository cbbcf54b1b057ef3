package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import dev.keyward.objective.Standing;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.budget.Question;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.Card;

/** Every region, the worst first, each with its arithmetic. */
final class RegionsCard extends Composite<Card> {
    private final transient Shown shown;

    RegionsCard(Shown shown) {
        this.shown = shown;
    }

    @Override
    protected Card initContent() {
        var card = new Card("By region").counts(shown.regions().size());
        shown.regions().forEach(standing -> card.add(row(standing)));
        return card;
    }

    private static Component row(Standing standing) {
        var name = new Span(standing.region());
        name.addClassName("kw-strong");
        var good = new Span(
                standing.evidence() == Evidence.NO_DATA
                        ? "%s of the time has data".formatted(Figures.percent(standing.coverage()))
                        : Figures.percent(standing.sli()) + " good");
        good.addClassName("kw-soft");
        var row = new Div(
                name,
                FreshnessWords.badge(standing.state()),
                new BudgetBar(standing.state(), standing.evidence(), standing.remaining()),
                good,
                why(standing));
        row.addClassName("kw-region-row");
        return row;
    }

    private static Component why(Standing standing) {
        var button = new Button("Why?");
        button.addClassName("kw-why");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Why is the budget of %s as it is?".formatted(standing.region()));
        var steps = new OrderedList();
        steps.addClassName("kw-arithmetic");
        Question.LEFT.of(standing.arithmetic()).forEach(line -> steps.add(new ListItem(line)));
        var popover = new Popover(steps);
        popover.setTarget(button);
        popover.setAriaLabel("The arithmetic of " + standing.region());
        return new Span(button, popover);
    }
}
