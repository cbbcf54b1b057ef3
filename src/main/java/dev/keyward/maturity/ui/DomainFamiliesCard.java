package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.FamilyLine;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.level.Standing;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The active families of a domain, worst first, each with what keeps it from its next level. */
final class DomainFamiliesCard extends Composite<Card> {
    private static final int MOST = 100;
    private final transient List<FamilyLine> families;

    DomainFamiliesCard(List<FamilyLine> families) {
        this.families = families;
    }

    @Override
    protected Card initContent() {
        var card = new Card("Active families, worst first").counts(families.size());
        if (families.isEmpty()) {
            card.add(new Paragraph("None was active. A domain is assessed as soon as one of its families is."));
            return card;
        }
        var lines = new Lines();
        families.stream().limit(MOST).forEach(line -> line(lines, line));
        card.add(lines);
        if (families.size() > MOST) {
            var more = new Span("and %,d more, none of them worse".formatted(families.size() - MOST));
            more.addClassNames("kw-soft", "kw-small");
            card.add(more);
        }
        return card;
    }

    private static void line(Lines lines, FamilyLine line) {
        lines.line(
                new Anchor(
                        "families/%s?tab=maturity".formatted(line.family()),
                        line.family().text()),
                words(line),
                new LevelSteps(line.level()));
    }

    private static String words(FamilyLine line) {
        var kind = "%s, %s impact"
                .formatted(Words.of(line.freshness()), Words.of(line.impact()).toLowerCase(java.util.Locale.ROOT));
        if (line.level() == Standing.TOP) {
            return kind + ". Every level is reached.";
        }
        return "%s. For L%d it misses %s."
                .formatted(
                        kind,
                        line.level() + 1,
                        line.missing().stream().map(Criterion::id).collect(Collectors.joining(", ")));
    }
}
