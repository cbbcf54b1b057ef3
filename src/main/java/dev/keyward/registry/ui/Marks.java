package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.FamilySummary;
import dev.keyward.registry.TemplateVersion;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;

/** The badges of families, the same on every page of the register. */
final class Marks {
    private Marks() {}

    static StatusBadge of(FamilyState state) {
        var tone = switch (state) {
            case ACTIVE -> Tone.GOOD;
            case IN_REVIEW -> Tone.PROGRESS;
            case DEPRECATED, DRAINING -> Tone.ATTENTION;
            case DRAFT, RETIRED, ARCHIVED -> Tone.NEUTRAL;
            case REJECTED -> Tone.DANGER;
        };
        return new StatusBadge(tone, Words.of(state));
    }

    static StatusBadge of(TemplateVersion.State state) {
        var tone = switch (state) {
            case CURRENT -> Tone.GOOD;
            case PROPOSED -> Tone.PROGRESS;
            case DEPRECATED -> Tone.ATTENTION;
            case DRAFT, RETIRED, DECLINED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, Words.of(state));
    }

    /** Whose it is, and a mark when nobody really answers for it. */
    static Div owner(FamilySummary row) {
        var owner = new Div(new Span(row.owner().text()));
        owner.addClassName("kw-owner");
        switch (row.drift()) {
            case DRIFTED -> owner.add(new StatusBadge(Tone.DANGER, "Drifted"));
            case SUSPECTED -> owner.add(new StatusBadge(Tone.ATTENTION, "Drift suspected"));
            case NONE -> {}
        }
        return owner;
    }

    /** The keyspace in the colour of its environment; one the deployment no longer knows has no data. */
    static Component keyspace(String name, Fleet fleet) {
        return fleet.keyspace(name)
                .<Component>map(
                        known -> new EnvironmentChip(name, known.environment().name()))
                .orElseGet(() -> new StatusBadge(Tone.NO_DATA, name + " is not configured"));
    }
}
