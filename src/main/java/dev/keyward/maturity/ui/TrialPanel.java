package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.Trial;
import dev.keyward.maturity.Trial.Move;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which families and domains would come to another level, and by which criterion; those that fall first. */
final class TrialPanel extends Div {
    private static final int MOST = 100;

    TrialPanel(Trial trial) {
        addClassName("kw-stack");
        getElement().setAttribute("role", "status");
        var card = new Card("What would move", new Paragraph(trial.sentence()))
                .counts(trial.moves().size());
        if (!trial.domains().isEmpty()) {
            card.add(domains(trial));
        }
        if (!trial.moves().isEmpty()) {
            card.add(families(trial));
        }
        add(card);
    }

    private static Component domains(Trial trial) {
        var lines = new Lines();
        for (var move : trial.domains()) {
            lines.line(
                    new Anchor(
                            ScorecardNavigation.domain(move.domain()),
                            move.domain().text()),
                    "The whole domain",
                    badge(move.from(), move.to()));
        }
        return part("Domains", lines);
    }

    private static Component families(Trial trial) {
        var lines = new Lines();
        trial.moves().stream()
                .sorted(Comparator.comparing((Move move) -> move.to() > move.from())
                        .thenComparing(move -> move.family().text()))
                .limit(MOST)
                .forEach(move -> lines.line(
                        new Anchor(
                                FamilyNavigation.path(move.family()) + "?tab=maturity",
                                move.family().text()),
                        "%s, domain %s".formatted(move.because(), move.domain()),
                        badge(move.from(), move.to())));
        var part = part("Families", lines);
        if (trial.moves().size() > MOST) {
            var more = new Span("and %,d more; the REST surface lists all."
                    .formatted(trial.moves().size() - MOST));
            more.addClassNames("kw-soft", "kw-small");
            part.add(more);
        }
        return part;
    }

    private static Div part(String title, Lines lines) {
        var part = new Div(new H3(title), lines);
        part.addClassName("kw-level-group");
        return part;
    }

    private static StatusBadge badge(@Nullable Integer from, @Nullable Integer to) {
        var up = from != null && to != null && to > from;
        return new StatusBadge(up ? Tone.GOOD : Tone.DANGER, "%s \u2192 %s".formatted(level(from), level(to)));
    }

    private static String level(@Nullable Integer level) {
        return level == null ? "not assessed" : "L" + level;
    }
}
