package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.maturity.Exemption;
import dev.keyward.maturity.ExemptionState;
import dev.keyward.maturity.FamilyMaturity;
import dev.keyward.maturity.Scope;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.maturity.level.Standing;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The criteria of a family by level: how each stands, what was seen, what must hold, and where to see it. */
final class CriteriaCard extends Composite<Card> {
    private final transient ScorecardDesk desk;
    private final transient FamilyMaturity found;

    CriteriaCard(ScorecardDesk desk, FamilyMaturity found) {
        this.desk = desk;
        this.found = found;
    }

    @Override
    protected Card initContent() {
        var against =
                desk.exemptions().againstAsking(Scope.FAMILY, found.family().text());
        var card = new Card("What the level rests on", new Paragraph(sentence()));
        card.beside(new LevelSteps(found.level(), found.label()));
        for (var level = 1; level <= Standing.TOP; level++) {
            card.add(group(level, against));
        }
        return card;
    }

    private String sentence() {
        var standing = found.standing();
        return standing.level() == Standing.TOP
                ? "Every level is reached."
                : "%d of %d criteria of level %d pass. A level counts when nothing in it and below fails or lacks data."
                        .formatted(standing.passed(), standing.applicable(), standing.level() + 1);
    }

    private Component group(int level, @Nullable String against) {
        var lines = new Lines();
        var ids = Criterion.of(level).stream().map(Criterion::id).toList();
        found.criteria().stream()
                .filter(judged -> ids.contains(judged.id()))
                .forEach(judged -> line(lines, judged, against));
        var group = new Div(new H3("Level " + level), lines);
        group.addClassName("kw-level-group");
        return group;
    }

    private void line(Lines lines, Judged judged, @Nullable String against) {
        var title = Criterion.of(judged.id()).map(Criterion::title).orElse("");
        var link = new Anchor(judged.evidence(), "%s %s".formatted(judged.id(), title));
        var words = "%s Asked for: %s".formatted(judged.observed(), judged.threshold());
        var right = judged.status() == Status.FAILED || judged.status() == Status.NO_DATA
                ? List.of(StatusWords.badge(judged.status()), asked(judged).orElseGet(() -> exempt(judged, against)))
                : List.of(StatusWords.badge(judged.status()));
        lines.line(link, words, right.toArray(Component[]::new));
    }

    /** That an exemption waits for a second person, so that nobody asks twice. */
    private Optional<Component> asked(Judged judged) {
        return desk.exemptions().in(ExemptionState.REQUESTED).stream()
                .filter(one -> one.criterion().equals(judged.id()) && isAbout(one))
                .findFirst()
                .map(one -> {
                    var badge = new StatusBadge(Tone.ATTENTION, "Exemption asked for");
                    badge.getElement().setAttribute("title", "%s asked: %s".formatted(one.requestedBy(), one.reason()));
                    return badge;
                });
    }

    private boolean isAbout(Exemption one) {
        return one.name()
                .equals(
                        one.scope() == Scope.FAMILY
                                ? found.family().text()
                                : found.domain().text());
    }

    private Component exempt(Judged judged, @Nullable String against) {
        var button = new Button(
                "Exempt",
                click -> new AskExemptionDialog(
                                desk, Scope.FAMILY, found.family().text(), judged.id(), judged.observed())
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Ask for an exemption of " + judged.id());
        return against == null ? button : Barred.because(against, button);
    }
}
