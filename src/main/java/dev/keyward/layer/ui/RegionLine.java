package dev.keyward.layer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.layer.route.Effect;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.InstantSource;

/** Whether a purge is effective in one region, and since or from when. */
final class RegionLine extends Composite<Div> {
    RegionLine(Effect effect, InstantSource clock) {
        var region = new Span(effect.region() == null ? "All readers" : effect.region());
        region.addClassName("kw-strong");
        getContent().addClassName("kw-layer-line");
        getContent().add(badge(effect.kind()), region, new Span(words(effect)));
        if (effect.at() != null) {
            getContent().add(new Moment(effect.at(), clock.instant()));
        }
    }

    private static StatusBadge badge(Effect.Kind kind) {
        return switch (kind) {
            case PURGING -> new StatusBadge(Tone.NEUTRAL, "Not yet");
            case TELLING -> new StatusBadge(Tone.PROGRESS, "Telling");
            case STUCK -> new StatusBadge(Tone.DANGER, "Stuck");
            case GRACE -> new StatusBadge(Tone.PROGRESS, "Grace window");
            case EFFECTIVE -> new StatusBadge(Tone.GOOD, "Effective");
        };
    }

    private static String words(Effect effect) {
        return switch (effect.kind()) {
            case PURGING -> "keys are not gone yet";
            case TELLING -> "waits for " + effect.layer();
            case STUCK -> effect.layer() + " could not be told";
            case GRACE -> "may serve old values; effective";
            case EFFECTIVE -> "since";
        };
    }
}
