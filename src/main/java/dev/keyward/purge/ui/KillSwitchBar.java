package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.KillSwitch;
import dev.keyward.purge.Purging;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Foothold;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Toast;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Says that no purge may run, why and since when; and lets those permitted stop all purges or allow them again. */
final class KillSwitchBar extends Composite<Div> {
    private static final Role[] PERMITTED = {Role.PLATFORM_ADMIN, Role.PURGE_APPROVER};

    private final Purging purging;
    private final CurrentActor reader;
    private final InstantSource clock;
    private @Nullable KillSwitch shown;

    KillSwitchBar(Purging purging, CurrentActor reader, InstantSource clock) {
        this.purging = purging;
        this.reader = reader;
        this.clock = clock;
        getContent().addClassNames("kw-kill-switch");
        getContent().getElement().setAttribute("role", "status");
    }

    /** Shows the switch; invisible as long as it is off. */
    void show(KillSwitch state) {
        setVisible(state.on());
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        getContent().removeAll();
        if (state.on()) {
            var words = new Div(title(), new Paragraph("\u201c" + state.reason() + "\u201d"), by(state));
            getContent().add(new Glyph("stop"), words, allow());
        }
    }

    private static Component title() {
        var title = new Span("All purges are stopped");
        title.addClassName("kw-kill-title");
        return title;
    }

    private Component by(KillSwitch state) {
        var by = new Div(new Span("The kill switch was turned on by %s ".formatted(state.changedBy())));
        if (state.changedAt() != null) {
            by.add(new Moment(state.changedAt(), clock.instant()));
        }
        by.addClassNames("kw-soft", "kw-small");
        return by;
    }

    private Component allow() {
        var allow = new Button("Allow purges again\u2026", click -> ask(false));
        if (Permit.any(reader, PERMITTED)) {
            return allow;
        }
        var why = new Span("A platform admin or a purge approver can allow them again.");
        why.addClassNames("kw-soft", "kw-small");
        return why;
    }

    /** The button that stops everything; asleep for those who may not, invisible while it is stopped already. */
    Button stopper() {
        var stop = new Button("Stop all purges\u2026", new Glyph("stop"), click -> ask(true));
        stop.addThemeVariants(ButtonVariant.ERROR);
        stop.setVisible(!purging.killSwitch().on());
        return Permit.needs(stop, reader, PERMITTED);
    }

    private void ask(boolean on) {
        var before = purging.killSwitch();
        var reason = new TextArea("Why");
        reason.setRequired(true);
        reason.setWidthFull();
        reason.setHelperText("Everybody reads it here, and the audit trail keeps it.");
        var dialog = new ConfirmDialog();
        dialog.setHeader(on ? "Stop all purges?" : "Allow purges again?");
        var turn = new Button(on ? "Stop all purges" : "Allow purges again");
        turn.addThemeVariants(ButtonVariant.PRIMARY);
        if (on) {
            turn.addThemeVariants(ButtonVariant.ERROR);
        }
        var body = new Div(new Paragraph(effect(on)), reason);
        body.addClassName("kw-danger");
        dialog.add(body);
        dialog.addClassName("kw-confirmation");
        Confirmation.startsAt(dialog, reason);
        dialog.setCancelable(true);
        dialog.setCancelButtonTheme("");
        dialog.setConfirmButton(turn);
        // Pressing the button closes the dialog; a refusal opens it again with what was typed.
        turn.addClickListener(click -> turn(on, before, reason, dialog));
        dialog.open();
    }

    private static String effect(boolean on) {
        return on
                ? "Every running purge pauses within one batch, in all keyspaces, and none can start. "
                        + "What is deleted already stays deleted."
                : "Purges may start again. Those that were paused stay paused until a person resumes each of them.";
    }

    private void turn(boolean on, KillSwitch before, TextArea reason, ConfirmDialog dialog) {
        try {
            purging.turnKillSwitch(on, reason.getValue(), before.version());
            Toast.says(on ? "All purges are stopped." : "Purges may run again.");
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            Foothold.regain();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.INVALID) {
                reason.setErrorMessage(refused.getMessage());
                reason.setInvalid(true);
                dialog.open();
                reason.focus();
            } else {
                Toast.refused(refused);
                show(purging.killSwitch());
            }
        }
    }
}
