package dev.keyward.drill.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.drill.Drill;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;
import java.util.List;

/** Drills as lines: running ones first, planned ones by their time, then the latest. */
final class DrillsCard extends Composite<Card> {
    private final transient List<Drill> drills;
    private final long all;
    private final transient Instant now;

    /** @param all how many there are, of which these are the first */
    DrillsCard(List<Drill> drills, long all, Instant now) {
        this.drills = drills;
        this.all = all;
        this.now = now;
    }

    @Override
    protected Card initContent() {
        var lines = new UnorderedList();
        lines.addClassName("kw-lines");
        drills.forEach(drill -> lines.add(line(drill)));
        var card = new Card("Drills", lines).counts(all);
        if (all > drills.size()) {
            var left = all - drills.size();
            var more = new Span(left == 1 ? "and 1 earlier one" : "and %,d earlier ones".formatted(left));
            more.addClassNames("kw-soft", "kw-small");
            card.add(more);
        }
        return card;
    }

    private ListItem line(Drill drill) {
        var words = new Span("%s \u00b7 %s".formatted(DrillWords.families(drill), gaps(drill)));
        words.addClassNames("kw-soft", "kw-small");
        var text = new Div(new Anchor(DrillNavigation.drill(drill.id()), drill.scenario()), words);
        text.addClassName("kw-line-text");
        var right = new Div(DrillWords.badge(drill, now), new Moment(when(drill), now));
        right.addClassName("kw-line-right");
        return new ListItem(text, right);
    }

    private static String gaps(Drill drill) {
        var result = drill.result();
        if (result == null) {
            return "target " + DrillWords.minutes(drill.targetMinutes());
        }
        return "%s of %s, %d %s, %d without an action item"
                .formatted(
                        result.minutes(),
                        DrillWords.minutes(drill.targetMinutes()),
                        result.gaps().size(),
                        result.gaps().size() == 1 ? "gap" : "gaps",
                        result.untracked());
    }

    private static Instant when(Drill drill) {
        var ended = drill.endedAt();
        var began = drill.startedAt();
        return ended != null ? ended : began != null ? began : drill.plannedFor();
    }
}
