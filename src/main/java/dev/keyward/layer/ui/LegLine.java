package dev.keyward.layer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.layer.LayerLeg;
import dev.keyward.layer.PurgeLayers;
import dev.keyward.layer.route.Told;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Tone;
import java.util.function.Consumer;

/** One layer: whether it has been told, and when it has not, what to do about it. */
final class LegLine extends Composite<Div> {
    private final transient LayerDesk desk;
    private final transient LayerLeg leg;
    private final transient Consumer<PurgeLayers> shown;

    LegLine(LayerDesk desk, LayerLeg leg, Consumer<PurgeLayers> shown) {
        this.desk = desk;
        this.leg = leg;
        this.shown = shown;
        getContent().addClassName("kw-layer");
        getContent().add(head());
        if (leg.detail() != null && leg.state() != Told.State.DELIVERED) {
            getContent().add(soft(leg.detail()));
        }
        if (leg.state() == Told.State.DEAD) {
            var acts = new Div(allowed(again()), allowed(skip()));
            acts.addClassName("kw-actions");
            getContent().add(acts);
        }
    }

    private Component head() {
        var name = new Span(leg.layer());
        name.addClassName("kw-code");
        var line = new Div(badge(leg), name);
        line.addClassName("kw-layer-line");
        if (leg.region() != null) {
            line.add(new Span("for " + leg.region()));
        }
        if (leg.endedAt() != null) {
            line.add(new Moment(leg.endedAt(), desk.clock().instant()));
        }
        if (leg.attempts() > 0 && leg.nextAt() != null) {
            line.add(soft("attempt %d comes".formatted(leg.attempts() + 1)));
            line.add(new Moment(leg.nextAt(), desk.clock().instant()));
        }
        if (leg.state() == Told.State.SKIPPED && leg.decidedBy() != null) {
            line.add(soft("by " + leg.decidedBy()));
        }
        return line;
    }

    private static StatusBadge badge(LayerLeg leg) {
        return switch (leg.state()) {
            case PENDING ->
                leg.attempts() == 0
                        ? new StatusBadge(Tone.NEUTRAL, "Waits")
                        : new StatusBadge(Tone.ATTENTION, "Tries again");
            case DELIVERED -> new StatusBadge(Tone.GOOD, "Told");
            case DEAD -> new StatusBadge(Tone.DANGER, "Not told");
            case SKIPPED -> new StatusBadge(Tone.NEUTRAL, "Skipped");
        };
    }

    private Button again() {
        return new Button("Tell it again", click -> {
            try {
                shown.accept(desk.layers().again(desk.purge(), leg.id(), null));
            } catch (Refused refused) {
                Toast.refused(refused);
            }
        });
    }

    private Button skip() {
        return new Button("Skip it\u2026", click -> {
            var reason = new TextArea("How did it come to know?");
            reason.setHelperText("Such as: purged by hand in the provider's console.");
            reason.setMaxLength(1_000);
            var dialog = new EditDialog(
                    "Go on without telling %s".formatted(leg.layer()),
                    "Skip it",
                    () -> {
                        shown.accept(desk.layers().skip(desk.purge(), leg.id(), reason.getValue()));
                        return "Skipped %s.".formatted(leg.layer());
                    },
                    () -> {});
            dialog.field("reason", reason);
            dialog.open();
        });
    }

    private Component allowed(Button button) {
        return desk.reader().has(Role.PURGE_OPERATOR)
                ? button
                : Barred.because("It takes the role purge operator.", button);
    }

    private static Span soft(String text) {
        var soft = new Span(text);
        soft.addClassNames("kw-soft", "kw-small");
        return soft;
    }
}
