package dev.keyward.maturity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.maturity.FamilyLine;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.level.Standing;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.Persona;
import org.springframework.stereotype.Component;

/** On an engineer's home: the families of their teams, worst first, each with what is missing most easily mended first. */
@Component
class WorstFamiliesCard implements HomeCard {
    private static final int MOST = 8;
    private final ScorecardDesk desk;
    private final TeamFamilies families;

    WorstFamiliesCard(ScorecardDesk desk, TeamFamilies families) {
        this.desk = desk;
        this.families = families;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.ENGINEER ? 10 : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var worst = desk.scorecards().standing(families.of(desk.reader().actor().name()));
        var card = new Card("Your families, worst first");
        if (worst.isEmpty()) {
            card.add(new Paragraph("Families of your teams appear here with their level as soon as they are evaluated,"
                    + " a few seconds after they are registered. A platform admin puts people into teams."));
            return card;
        }
        var lines = new Lines();
        worst.stream()
                .limit(MOST)
                .forEach(line -> lines.line(
                        new Anchor(
                                "families/%s?tab=maturity".formatted(line.family()),
                                line.family().text()),
                        missing(line),
                        new LevelSteps(line.level())));
        card.add(lines);
        return card.counts(worst.size());
    }

    private static String missing(FamilyLine line) {
        if (line.level() == Standing.TOP) {
            return "Every level is reached.";
        }
        var missing = line.missing();
        var first = missing.stream()
                .min(java.util.Comparator.comparing(Criterion::effort).thenComparing(Criterion::ordinal))
                .map(criterion -> "Next: " + criterion.nextStep())
                .orElse("");
        return missing.size() < 2
                ? first
                : "%s %d more for L%d.".formatted(first, missing.size() - 1, line.level() + 1);
    }
}
