package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.Ruleset.RollUp;
import dev.keyward.maturity.level.DomainCriterion;
import dev.keyward.shell.kit.Card;

/** What a ruleset asks for, criterion by criterion, in words. */
final class ThresholdsCard extends Composite<Card> {
    private final String title;
    private final transient Ruleset rules;

    ThresholdsCard(String title, Ruleset rules) {
        this.title = title;
        this.rules = rules;
    }

    @Override
    protected Card initContent() {
        var card = new Card(title);
        for (var level = 1; level <= 4; level++) {
            card.add(level(level));
        }
        card.add(rollUp());
        return card;
    }

    private Component level(int level) {
        var lines = new Lines();
        for (var criterion : Criterion.of(level)) {
            lines.line(new Span(criterion.id() + " " + criterion.title()), criterion.threshold(rules));
        }
        for (var criterion : DomainCriterion.values()) {
            if (criterion.level() == level) {
                lines.line(
                        new Span("%s %s, of the domain".formatted(criterion.id(), criterion.title())),
                        criterion.threshold(rules));
            }
        }
        return group("Level " + level, lines);
    }

    private Component rollUp() {
        var numbers = rules.rollUp();
        return group(
                "From families to the organisation",
                new Lines()
                        .line(new Span("A domain"), domain(numbers))
                        .line(
                                new Span("The organisation"),
                                "has what all critical domains and %s of the others reached."
                                        .formatted(RulesetWords.written(numbers.domains()))));
    }

    private static String domain(RollUp numbers) {
        return ("has the lowest of three: what %s of its active families reached, weighted %d, %d and %d at high, medium"
                        + " and low impact; its worst strict family's level plus %d; what its own criteria allow.")
                .formatted(
                        RulesetWords.written(numbers.share()),
                        numbers.high(),
                        numbers.medium(),
                        numbers.low(),
                        numbers.strictLag());
    }

    private static Div group(String title, Lines lines) {
        var group = new Div(new H3(title), lines);
        group.addClassName("kw-level-group");
        return group;
    }
}
