package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.DomainMaturity;
import dev.keyward.maturity.Scope;
import dev.keyward.maturity.Scorecard;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.level.DomainCriterion;
import dev.keyward.ownership.DomainId;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.QueryState;
import java.util.Optional;

/** What the opened domain or cell rests on. */
final class OpenedCell {
    private OpenedCell() {}

    static Optional<Component> of(ScorecardDesk desk, Scorecard card, QueryState address) {
        return card.domains().stream()
                .filter(domain -> domain.report().domain().equals(address.get("domain")))
                .findFirst()
                .map(domain -> Criterion.of(address.get("criterion"))
                        .<Component>map(criterion -> families(desk, domain, criterion))
                        .orElseGet(() -> own(desk, domain, address.get("criterion"))));
    }

    private static Component families(ScorecardDesk desk, DomainMaturity domain, Criterion criterion) {
        var name = new DomainId(domain.report().domain());
        var lines = new Lines();
        for (var line : desk.scorecards().evidence(name, criterion)) {
            var judged = line.judged();
            lines.line(
                    new Anchor(judged.evidence(), line.family().text()),
                    judged.observed(),
                    StatusWords.badge(judged.status()),
                    new LevelSteps(line.level()));
        }
        var rule = new Paragraph(
                "Asked for: " + criterion.threshold(desk.rulesets().inForce().rules()));
        rule.addClassName("kw-soft");
        var card = new Card("%s %s in %s".formatted(criterion.id(), criterion.title(), name), rule, lines);
        return card.beside(exempt(desk, domain, criterion.id(), criterion.title()), close());
    }

    /** One of the criteria that the domain itself is judged by. */
    private static Component own(ScorecardDesk desk, DomainMaturity domain, String asked) {
        var lines = new Lines();
        domain.report().own().stream()
                .filter(judged -> judged.id().equals(asked))
                .forEach(judged -> lines.line(
                        new Anchor(judged.evidence(), judged.threshold()),
                        judged.observed(),
                        StatusWords.badge(judged.status())));
        var title = DomainCriterion.of(asked).map(DomainCriterion::title).orElse("");
        return new Card("%s %s of %s".formatted(asked, title, domain.report().domain()), lines)
                .beside(exempt(desk, domain, asked, title), close());
    }

    /** Of a domain: what it is excused from counts for all its families. */
    private static Component exempt(ScorecardDesk desk, DomainMaturity domain, String criterion, String title) {
        var name = domain.report().domain();
        var button = new Button(
                "Exempt the domain",
                click -> new AskExemptionDialog(
                                desk, Scope.DOMAIN, name, criterion, title + ", for every family of " + name + ".")
                        .open());
        if (!desk.reader().has(Role.DOMAIN_EDITOR)) {
            return Barred.without(Role.DOMAIN_EDITOR, button);
        }
        var against = desk.exemptions().againstAsking(Scope.DOMAIN, name);
        return against == null ? button : Barred.because(against, button);
    }

    private static Component close() {
        return new Anchor(ScorecardNavigation.SCORECARD, new Span("Close"));
    }
}
