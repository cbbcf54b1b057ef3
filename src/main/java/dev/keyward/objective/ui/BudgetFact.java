package dev.keyward.objective.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import org.springframework.stereotype.Component;

/** In the head of a family's page: how its error budget stands. */
@Component
class BudgetFact extends AddedPart {
    private final Standings standings;

    BudgetFact(Standings standings) {
        super("family", Place.FACT, 20, "Freshness");
        this.standings = standings;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var headline = standings.headline(new FamilyId(id)).orElse(null);
        if (headline == null) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        var left = new Span(" %s left%s"
                .formatted(
                        FreshnessWords.budget(headline.remaining()),
                        switch (headline.evidence()) {
                            case INCIDENT_DERIVED -> ", estimated";
                            case MEASURED, NO_DATA -> "";
                        }));
        left.addClassName("kw-soft");
        left.setVisible(headline.evidence() != Evidence.NO_DATA);
        return new Span(FreshnessWords.badge(headline.state()), left);
    }
}
