package dev.keyward.objective.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Card;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On the page of the domains: how the families of each keep its promise, the domain with the worst first. */
@Component
class DomainFreshness extends AddedPart {
    private final Standings standings;
    private final Ownership ownership;

    DomainFreshness(Standings standings, Ownership ownership) {
        super("domains", Place.BANNER, 20, "Freshness");
        this.standings = standings;
        this.ownership = ownership;
    }

    private record Line(Domain domain, Map<BudgetState, Long> states) {
        BudgetState worst() {
            return states.keySet().iterator().next();
        }
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var lines = lines();
        var card = new Card("How the promises are kept");
        lines.forEach(line -> card.row(
                line.domain().name().text(),
                FreshnessNavigation.of(line.domain().name()),
                FreshnessWords.sentence(line.states()),
                FreshnessWords.badge(line.worst())));
        card.setVisible(!lines.isEmpty());
        return lines.isEmpty() ? hidden() : card;
    }

    private List<Line> lines() {
        return ownership.domains().stream()
                .map(domain -> new Line(domain, standings.states(domain.name())))
                .filter(line -> !line.states().isEmpty())
                .sorted(Comparator.comparing(Line::worst)
                        .thenComparing(line -> line.domain().name().text()))
                .toList();
    }

    private static Div hidden() {
        var nothing = new Div(new Span());
        nothing.setVisible(false);
        return nothing;
    }
}
