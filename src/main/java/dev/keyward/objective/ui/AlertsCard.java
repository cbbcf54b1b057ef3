package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.objective.BurnAlert;
import dev.keyward.objective.BurnRate;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;

/** When the budget burned too fast, what still burns first. */
final class AlertsCard extends Composite<Card> {
    private static final int SHOWN = 8;
    private final transient FreshnessDesk desk;
    private final transient Shown shown;

    AlertsCard(FreshnessDesk desk, Shown shown) {
        this.desk = desk;
        this.shown = shown;
    }

    @Override
    protected Card initContent() {
        var alerts = desk.standings.alerts(shown.family());
        var card = new Card("Burn alerts")
                .counts(alerts.stream()
                        .filter(alert -> alert.resolvedAt() == null)
                        .count());
        if (alerts.isEmpty()) {
            card.add(HeadlineCard.soft("None so far."));
        }
        alerts.stream().limit(SHOWN).forEach(alert -> card.add(row(alert)));
        if (alerts.size() > SHOWN) {
            card.add(HeadlineCard.soft("%,d older ones are not shown.".formatted(alerts.size() - SHOWN)));
        }
        return card;
    }

    /** While it fires, how fast it burns at this moment comes first. */
    private String now(BurnAlert alert) {
        return alert.resolvedAt() != null
                ? ""
                : desk.standings
                        .now(alert)
                        .map(burn -> "now %s and %s; "
                                .formatted(FreshnessWords.burn(burn.longBurn()), FreshnessWords.burn(burn.shortBurn())))
                        .orElse("");
    }

    private String standing(BurnAlert alert) {
        var held = !desk.adjustments.loosened(alert.family()).isEmpty()
                && !desk.standings.now(alert).map(BurnRate::firing).orElse(false);
        return held ? "fires until the looser objective is agreed to or taken back" : "fires now";
    }

    private Component row(BurnAlert alert) {
        var words = new Span("%s, %s and %s: %s%s and %s when it fired, threshold %s"
                .formatted(
                        alert.region(),
                        Figures.window(alert.longWindow()),
                        Figures.window(alert.shortWindow()),
                        now(alert),
                        FreshnessWords.burn(alert.longBurn()),
                        FreshnessWords.burn(alert.shortBurn()),
                        FreshnessWords.burn(alert.threshold())));
        words.addClassName("kw-soft");
        var left = new Div(FreshnessWords.badge(alert.severity()), new Div(words));
        var right = new Div(new Span("fired "), new Moment(alert.firedAt(), desk.now()));
        var resolved = alert.resolvedAt();
        right.add(new Span(resolved == null ? ", " + standing(alert) : ", ended "));
        if (resolved != null) {
            right.add(new Moment(resolved, desk.now()));
        }
        var row = new Div(left, right);
        row.addClassName("kw-card-row");
        return row;
    }
}
