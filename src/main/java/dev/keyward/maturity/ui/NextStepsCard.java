package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.level.NextSteps.Step;
import dev.keyward.ownership.DomainId;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.stream.Collectors;

/** What gets families to their next level: the most levels for the least effort first. */
final class NextStepsCard extends Composite<Card> {
    private static final int MOST = 6;
    private final transient ScorecardDesk desk;
    private final String domain;

    NextStepsCard(ScorecardDesk desk, String domain) {
        this.desk = desk;
        this.domain = domain;
    }

    @Override
    protected Card initContent() {
        var all = desk.scorecards().nextSteps(domain.isEmpty() ? null : new DomainId(domain));
        var card = new Card("What gets us to the next level");
        if (all.isEmpty()) {
            card.add(new Paragraph("Every active family is at the top."));
            return card;
        }
        var lines = new Lines();
        all.stream().limit(MOST).forEach(step -> line(lines, step));
        var why = new NativeDetails(
                "Why this order?",
                new Paragraph(
                        "Each family shares one level among the criteria it misses: 1 where it misses one, a half where it"
                                + " misses two. The sum is divided by the usual effort: 1 for minutes, 3 for days, 8 for weeks."));
        why.addClassNames("kw-soft", "kw-small");
        card.add(lines, why);
        return card;
    }

    private void line(Lines lines, Step step) {
        var unlocked = step.unlocked().size();
        var words = "%s It keeps %d %s from the next level%s."
                .formatted(
                        step.criterion().nextStep(),
                        step.blocked().size(),
                        step.blocked().size() == 1 ? "family" : "families",
                        unlocked == 0 ? "" : "; for %s nothing else is missing".formatted(named(step)));
        lines.line(
                new Span(step.criterion().id() + " " + step.criterion().title()),
                words,
                new StatusBadge(unlocked > 0 ? Tone.PROGRESS : Tone.NEUTRAL, "Unlocks " + unlocked),
                effort(step));
    }

    private static Span effort(Step step) {
        var effort = new Span(step.criterion().effort().label());
        effort.addClassNames("kw-soft", "kw-small");
        return effort;
    }

    private static String named(Step step) {
        var first = step.unlocked().stream().limit(3).collect(Collectors.joining(", "));
        var more = step.unlocked().size() - 3;
        return more > 0 ? first + " and %d more".formatted(more) : first;
    }
}
