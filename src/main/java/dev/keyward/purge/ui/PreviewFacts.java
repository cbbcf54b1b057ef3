package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.purge.DryRun;
import dev.keyward.purge.Purge;
import dev.keyward.purge.preview.Durations;
import dev.keyward.purge.preview.Lives;
import dev.keyward.purge.preview.Preview;
import dev.keyward.purge.preview.Whose;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.FactList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a preview tells beside its count: whose the look-alikes are, how long the run takes, what the sample would live. */
final class PreviewFacts {
    private PreviewFacts() {}

    static Component of(Purge purge, DryRun found, Preview preview) {
        var facts = new FactList();
        if (!preview.whose().isEmpty()) {
            var whose = new Div();
            whose.addClassName("kw-each");
            preview.whose().forEach(some -> whose.add(line(some, Titles.names(purge.scope()))));
            facts.fact("Look-alikes are of", whose);
        }
        var lives = preview.lives();
        if (lives != null && lives.sampled() > 0) {
            facts.fact("Life left", lives(lives));
        }
        facts.fact("Duration about", durations(purge, found, preview));
        return facts;
    }

    private static Component line(Whose some, List<String> purged) {
        var line = new Div();
        line.addClassName("kw-chosen");
        if (some.families().isEmpty()) {
            line.add(new Span("no registered family"));
        }
        if (purged.containsAll(some.families()) && !some.families().isEmpty()) {
            line.add(new Span("other keys of"));
        }
        some.families().forEach(family -> line.add(new Anchor(FamilyNavigation.path(new FamilyId(family)), family)));
        var about = new Span("%s%s, such as"
                .formatted(some.families().size() > 1 ? "shared, " : "", "about " + Figures.keys(some.about())));
        about.addClassNames("kw-soft", "kw-small");
        var example = new Span(some.example());
        example.addClassNames("kw-value", "kw-mono");
        line.add(about, example);
        return line;
    }

    static String lives(Lives lives) {
        var without = lives.withoutEnd() == 0
                ? ""
                : "%d of %d sampled keys never expire".formatted(lives.withoutEnd(), lives.sampled());
        if (lives.median() == null || lives.shortest() == null || lives.longest() == null) {
            return without;
        }
        return "%s at the median of %d sampled keys%s%s"
                .formatted(
                        Figures.duration(lives.median()),
                        lives.sampled(),
                        spread(Figures.duration(lives.shortest()), Figures.duration(lives.longest())),
                        without.isEmpty() ? "" : "; " + without);
    }

    /** Keys written together live as long as each other. */
    private static String spread(String shortest, String longest) {
        return shortest.equals(longest) ? "" : ", %s to %s".formatted(shortest, longest);
    }

    private static String durations(Purge purge, DryRun found, Preview preview) {
        var cap = purge.scope().maxKeysPerSecond();
        var byPace = Durations.of(found.count(), found.took(), preview.looked(), preview.keys(), cap);
        if (cap != null && byPace.values().stream().distinct().count() == 1) {
            return "%s at every pace, since at most %s go a second"
                    .formatted(Figures.estimate(byPace.values().iterator().next()), Figures.keys(cap));
        }
        if (byPace.values().stream().map(Figures::estimate).distinct().count() == 1) {
            return Figures.estimate(byPace.values().iterator().next()) + " at every pace";
        }
        return byPace.entrySet().stream()
                .map(one -> "%s %s".formatted(one.getKey().toLowerCase(Locale.ROOT), Figures.estimate(one.getValue())))
                .collect(Collectors.joining(" \u00b7 "));
    }
}
