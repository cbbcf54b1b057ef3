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
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the purge touches, as the dry run counted it: how risky and why, how much, whose else, how long. */
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
        getContent().removeAll();
        getContent().add(card(purge, found));
    }

    private Card card(Purge purge, DryRun found) {
        var preview = found.preview();
        var risk = purge.risk();
        var stats = new Div(
                PreviewTiles.count(found),
                PreviewTiles.memory(found),
                PreviewTiles.foreign(found),
                PreviewTiles.ambiguous(found));
        stats.addClassNames("kw-stats", "kw-stats-flat", "kw-wide-stats");
        var card = new Card("Blast radius").beside(age(found));
        if (risk != null) {
            var unknown = List.of("it was counted before the reasons were kept");
            card.add(RiskLine.of(risk, preview == null ? unknown : preview.reasons()));
        }
        card.add(stats);
        if (preview != null) {
            stats.add(PreviewTiles.load(found.count(), preview.load()));
            card.add(PreviewFacts.of(purge, found, preview));
        }
        card.add(found.sample().isEmpty() ? nothing(purge) : sample(found));
        return card;
    }

    private Component age(DryRun found) {
        var age = new Div(
                new Span("Counted "),
                new Moment(found.at(), clock.instant()),
                new Span(" in %s".formatted(Figures.duration(found.took()))));
        age.addClassNames("kw-soft", "kw-age");
        return age;
    }

    /** A misspelt index looks like one that lists nothing. */
    private static Component nothing(Purge purge) {
        var index = purge.scope().manner().index();
        return new Paragraph(
                index == null
                        ? "No key matches. Running it would delete nothing."
                        : "The %s %s lists no key of the scope, or is not there. Running it would delete nothing."
                                .formatted(index.kind(), index.key()));
    }

    private static Component sample(DryRun found) {
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
