package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.purge.DryRun;
import dev.keyward.purge.Purge;
import dev.keyward.purge.approval.Risk;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatTile;
import java.time.InstantSource;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What the purge touches, as the dry run counted it, with the arithmetic behind each number. */
final class BlastRadius extends Composite<Div> {
    private final InstantSource clock;
    private @Nullable DryRun shown;

    BlastRadius(InstantSource clock) {
        this.clock = clock;
    }

    void show(Purge purge) {
        var found = purge.dryRun();
        if (found == null) {
            setVisible(false);
            return;
        }
        setVisible(true);
        if (found.equals(shown)) {
            return;
        }
        shown = found;
        var stats = new Div(count(found), memory(found), foreign(found), ambiguous(found), risk(purge, found));
        stats.addClassNames("kw-stats", "kw-stats-flat");
        getContent().removeAll();
        getContent().add(new Card("Blast radius", stats, sample(found)).beside(age(found)));
    }

    private Component age(DryRun found) {
        var age = new Div(
                new Span("Counted "),
                new Moment(found.at(), clock.instant()),
                new Span(" in %s".formatted(Figures.duration(found.took()))));
        age.addClassNames("kw-soft", "kw-age");
        return age;
    }

    private static Component count(DryRun found) {
        var number = Figures.number(found.count());
        return new StatTile("Keys that go", found.exact() ? number : "about " + number)
                .because(
                        found.exact()
                                ? "Exact: the whole keyspace was scanned in %s, and the matcher accepted %s names."
                                        .formatted(Figures.duration(found.took()), number)
                                : "Projected: the scan was cut off after %s; the share of matching names in the part"
                                                .formatted(Figures.duration(found.took()))
                                        + " that was scanned is carried over to the whole keyspace.");
    }

    private static Component memory(DryRun found) {
        var bytes = found.bytes();
        return new StatTile("Memory freed", bytes == null ? "not told" : "about " + Figures.bytes(bytes))
                .because(
                        bytes == null
                                ? "The server does not tell how much memory a key takes."
                                : "Mean of MEMORY USAGE over at most 200 of the keys, times the count.");
    }

    private static Component foreign(DryRun found) {
        return new StatTile("Look-alikes kept", Figures.number(found.foreign()))
                .because(
                        "Names that the scan pattern matches and the template refuses, and names that the family has yielded to"
                                + " a more specific one. They stay.");
    }

    private static Component ambiguous(DryRun found) {
        return new StatTile("Shared keys kept", Figures.number(found.ambiguous()))
                .because("Keys that a template of another live family matches as well. They stay,"
                        + " and the purge ends as PARTIAL instead of COMPLETED.");
    }

    private static Component risk(Purge purge, DryRun found) {
        var risk = purge.risk();
        var tile = new StatTile("Risk", risk == null ? "not judged" : word(risk));
        if (risk == null) {
            return tile;
        }
        tile.addClassName("kw-risk-" + risk.name().toLowerCase(java.util.Locale.ROOT));
        return tile.because(String.join("\n", arithmetic(purge, found)));
    }

    private static Iterable<String> arithmetic(Purge purge, DryRun found) {
        var lines = new ArrayList<String>();
        lines.add("%s: %s than %s."
                .formatted(
                        Figures.keys(found.count()),
                        found.count() > Risk.MANY_KEYS ? "more" : "no more",
                        Figures.number(Risk.MANY_KEYS)));
        lines.add("Environment: %s.".formatted(purge.scope().environment()));
        lines.add("And whether a family of the strict freshness class is in it.");
        lines.add("None of the three is low, one is medium, two are high; more than %s keys are always high."
                .formatted(Figures.number(Risk.VERY_MANY_KEYS)));
        return lines;
    }

    private static String word(Risk risk) {
        return switch (risk) {
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
        };
    }

    private static Component sample(DryRun found) {
        if (found.sample().isEmpty()) {
            return new Paragraph("No key matches. Running it would delete nothing.");
        }
        var names = new UnorderedList();
        names.addClassNames("kw-sample", "kw-mono");
        found.sample().forEach(name -> names.add(new ListItem(name)));
        var title = found.sample().size() == found.count()
                ? "All of the keys"
                : "%d of the keys, picked at random".formatted(found.sample().size());
        var details = new Details(title, names);
        details.setOpened(true);
        return details;
    }
}
