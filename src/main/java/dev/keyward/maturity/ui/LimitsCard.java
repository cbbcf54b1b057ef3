package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.DomainReport;
import dev.keyward.maturity.FamilyLine;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.Ruleset.RollUp;
import dev.keyward.maturity.level.DomainCriterion;
import dev.keyward.maturity.level.DomainLevel;
import dev.keyward.maturity.level.FamilyLevel;
import dev.keyward.maturity.level.Standing;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The three limits that a domain's level is the lowest of (domain.md 5.1), each with what it rests on. */
final class LimitsCard extends Composite<Card> {
    private final transient DomainReport report;
    private final transient List<FamilyLine> families;
    private final transient RollUp rules;

    LimitsCard(DomainReport report, List<FamilyLine> families, Ruleset rules) {
        this.report = report;
        this.families = families;
        this.rules = rules.rollUp();
    }

    @Override
    protected Card initContent() {
        var level = report.level().level();
        var card = new Card("The lowest of three");
        if (level == null) {
            return add(card, new Paragraph("No family is active, so the domain is not assessed: never level 4."));
        }
        card.add(
                limit(
                        "(a) Its families, weighted by impact",
                        "%s must have reached a level; %d, %d and %d are the weights of high, medium and low impact."
                                .formatted(
                                        RulesetWords.written(rules.share()), rules.high(), rules.medium(), rules.low()),
                        report.level().byShare(),
                        shares()),
                limit(
                        "(b) Its strict families",
                        "The worst of them may be %d behind, so that it cannot be averaged away."
                                .formatted(rules.strictLag()),
                        report.level().byStrict(),
                        strict()),
                limit(
                        "(c) What the domain itself holds",
                        "Each criterion is asked for from its level on.",
                        report.level().byDomain(),
                        own()));
        return card;
    }

    private static Card add(Card card, Component content) {
        card.add(content);
        return card;
    }

    private Div limit(String title, String rule, int allows, Component evidence) {
        var decides = Integer.valueOf(allows).equals(report.level().level());
        var head = new Div(new H3(title), new LevelSteps(allows));
        head.addClassName("kw-limit-head");
        if (decides) {
            head.add(new StatusBadge(Tone.ATTENTION, "Decides"));
        }
        var words = new Span(rule);
        words.addClassNames("kw-soft", "kw-small");
        var part = new Div(head, words, evidence);
        part.addClassName("kw-level-group");
        return part;
    }

    private Component shares() {
        var levels = levels();
        var lines = new Lines();
        for (var level = 1; level <= Standing.TOP; level++) {
            var share = levels.isEmpty() ? 0 : DomainLevel.weightedShare(levels, level, rules);
            var enough = share >= rules.share();
            var number = level;
            var count = levels.stream().filter(one -> one.level() >= number).count();
            lines.line(
                    new Span("Level " + level),
                    "%d of %d families reached it: %.1f %% by weight.".formatted(count, levels.size(), share * 100),
                    new StatusBadge(enough ? Tone.GOOD : Tone.DANGER, enough ? "Enough" : "Too few"));
        }
        return lines;
    }

    private List<FamilyLevel> levels() {
        return families.stream().map(FamilyLine::forRollUp).toList();
    }

    private Component strict() {
        var strict = families.stream()
                .filter(line -> line.freshness() == FreshnessClass.STRICT)
                .toList();
        if (strict.isEmpty()) {
            return new Paragraph("None of its active families is strict, so this limits nothing.");
        }
        var worst = strict.getFirst().level();
        var named = strict.stream().filter(line -> line.level() == worst).toList();
        var words = new Paragraph("%d %s strict; the worst at L%d: "
                .formatted(strict.size(), strict.size() == 1 ? "family is" : "families are", worst));
        var links = new ArrayList<Component>();
        named.stream()
                .limit(5)
                .forEach(line -> links.add(new Anchor(
                        "families/%s?tab=maturity".formatted(line.family()),
                        line.family().text())));
        for (var n = 0; n < links.size(); n++) {
            words.add(new Span(n == 0 ? "" : ", "), links.get(n));
        }
        words.add(new Span(named.size() > 5 ? " and %d more.".formatted(named.size() - 5) : "."));
        return words;
    }

    private Component own() {
        var lines = new Lines();
        report.own()
                .forEach(judged -> lines.line(
                        new Anchor(judged.evidence(), "%s %s".formatted(judged.id(), title(judged))),
                        "%s Asked for: %s".formatted(judged.observed(), judged.threshold()),
                        StatusWords.badge(judged.status())));
        return lines;
    }

    private static String title(Judged judged) {
        return DomainCriterion.of(judged.id()).map(DomainCriterion::title).stream()
                .collect(Collectors.joining());
    }
}
