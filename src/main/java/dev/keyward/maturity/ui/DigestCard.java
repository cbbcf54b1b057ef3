package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.FamilyMove;
import dev.keyward.maturity.Scorecard;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** Families that came to another level this quarter, and why. */
final class DigestCard extends Composite<Card> {
    private static final int MOST = 8;
    private final transient ScorecardDesk desk;
    private final transient Scorecard scorecard;
    private final String domain;

    DigestCard(ScorecardDesk desk, Scorecard scorecard, String domain) {
        this.desk = desk;
        this.scorecard = scorecard;
        this.domain = domain;
    }

    @Override
    protected Card initContent() {
        var moves = desk.scorecards()
                .digest(domain.isEmpty() ? null : new DomainId(domain), scorecard.since(), scorecard.asOf());
        var card = new Card("What moved since " + ScorecardWords.day(scorecard.since())).counts(moves.size());
        if (moves.isEmpty()) {
            card.add(new Paragraph("No family came to another level."));
            return card;
        }
        var lines = new Lines();
        moves.stream().limit(MOST).forEach(move -> line(lines, move));
        lines.addClassName("kw-digest");
        card.add(lines);
        if (moves.size() > MOST) {
            card.add(more(moves.size() - MOST));
        }
        return card;
    }

    private void line(Lines lines, FamilyMove move) {
        lines.line(
                new Anchor(
                        FamilyNavigation.path(move.family()) + "?tab=maturity",
                        move.family().text()),
                move.because(),
                new StatusBadge(
                        move.isUp() ? Tone.GOOD : Tone.DANGER,
                        "L%d %s L%d".formatted(move.from(), "\u2192", move.to())),
                new Moment(move.at(), desk.clock().instant()));
    }

    private static Span more(int count) {
        var more = new Span(count == 1 ? "and 1 earlier one" : "and %,d earlier ones".formatted(count));
        more.addClassNames("kw-soft", "kw-small");
        return more;
    }
}
