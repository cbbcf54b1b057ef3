package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Glyph;
import java.util.ArrayList;

/** The buttons of a purge's page: what its state offers, the next step last. The service decides each act again. */
final class Acts {
    private final Desk desk;
    private final Again again;

    Acts(Desk desk) {
        this.desk = desk;
        this.again = new Again(desk);
    }

    Component[] of(Purge purge) {
        var offered = new ArrayList<>(purge.availableTransitions());
        var buttons = new ArrayList<Component>();
        offered.stream()
                .filter(to -> to != PurgeState.RUNNING)
                .sorted((one, other) -> other.compareTo(one))
                .forEach(to -> buttons.add(operator(leaving(purge, to))));
        var moving = purge.state() == PurgeState.RUNNING || purge.state() == PurgeState.PAUSED;
        if (moving && !again.isTheOnlyWay(purge)) {
            buttons.add(operator(new Button("Change pace\u2026", click -> pace())));
        }
        if (purge.state().takesDryRun()) {
            buttons.add(count(purge));
        }
        if (purge.state() == PurgeState.DEAD) {
            buttons.add(operator(guarded(primary(replaying(purge)), purge)));
        } else if (offered.contains(PurgeState.RUNNING) || purge.blocked() != null) {
            buttons.add(operator(guarded(primary(running(purge)), purge)));
        }
        again.of(purge).map(this::operator).ifPresent(buttons::add);
        return buttons.toArray(Component[]::new);
    }

    private Button replaying(Purge purge) {
        return new Button(
                "Replay",
                new Glyph("refresh"),
                click -> desk.whenProven("Replay this purge?", "Replay", () -> replay(purge)));
    }

    private Button operator(Button button) {
        return Permit.needs(button, desk.reader(), Role.PURGE_OPERATOR);
    }

    private Button count(Purge purge) {
        var first = purge.dryRun() == null;
        var button = new Button(first ? "Preview" : "Count again", click -> desk.preview());
        button.setDisableOnClick(true);
        Permit.needs(button, desk.reader(), Role.PURGE_OPERATOR, Role.PURGE_APPROVER);
        return first ? primary(button) : button;
    }

    private Button running(Purge purge) {
        return switch (purge.state()) {
            case PAUSED -> resume(purge);
            case HELD -> danger(new Button("Release\u2026", new Glyph("play"), click -> confirm()));
            default ->
                danger(new Button("Purge %s\u2026".formatted(Figures.keys(Titles.counted(purge))), click -> {
                    confirm();
                }));
        };
    }

    private Button resume(Purge purge) {
        return new Button(
                "Resume",
                new Glyph("play"),
                click -> desk.whenProven("Resume this purge?", "Resume", () -> move(purge, PurgeState.RUNNING, "")));
    }

    /** Asleep, saying why, as long as anybody who asked would be refused. */
    private static Button guarded(Button button, Purge purge) {
        var blocked = purge.blocked();
        return blocked == null ? button : Permit.asleep(button, blocked.why() + " " + blocked.remedy());
    }

    private Button leaving(Purge purge, PurgeState to) {
        return switch (to) {
            case PAUSED -> new Button("Pause", new Glyph("pause"), click -> move(purge, PurgeState.PAUSED, ""));
            case ABORTED -> danger(new Button("Abort\u2026", new Glyph("stop"), click -> abort()));
            default -> new Button("Cancel request\u2026", click -> cancel(purge));
        };
    }

    /** Asks with facts read now, not with those the page has been showing. */
    private void confirm() {
        var purge = desk.refresh();
        if (purge.availableTransitions().contains(PurgeState.RUNNING)) {
            RunConfirmation.open(
                    purge,
                    desk,
                    typed -> desk.attempt(() -> desk.purging().move(purge.id(), PurgeState.RUNNING, "", typed)));
        }
    }

    /** Asks with what is deleted now, not when the page was drawn. */
    private void abort() {
        var purge = desk.refresh();
        var words = new Paragraph("What is deleted so far (%s) stays deleted. The rest stays; this purge cannot go on."
                .formatted(Figures.keys(purge.progress().deleted())));
        var reason = reason();
        new Confirmation("Abort the %s?".formatted(Titles.inSentence(purge)), words, reason)
                .first(reason)
                .open("Abort this purge", () -> move(purge, PurgeState.ABORTED, reason.getValue()));
    }

    private void cancel(Purge purge) {
        var words = new Paragraph("Nothing was deleted, and nothing will be. To purge it later, request it again.");
        var reason = reason();
        new Confirmation("Cancel the %s?".formatted(Titles.inSentence(purge)), words, reason)
                .first(reason)
                .orElse("Keep it")
                .open("Cancel this request", () -> move(purge, PurgeState.CANCELLED, reason.getValue()));
    }

    private void pace() {
        var purge = desk.refresh();
        var pace = new PaceField(purge.course().pace());
        var why = reason();
        why.setLabel("Why (needed for fast)");
        new Confirmation("Change the pace of the %s?".formatted(Titles.inSentence(purge)), pace, why)
                .deletingNothing()
                .first(pace)
                .open(
                        "Change the pace",
                        () -> desk.attempt(
                                () -> desk.purging().changePace(purge.id(), pace.getValue(), why.getValue())));
    }

    private static TextField reason() {
        var reason = new TextField("Why (optional)");
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        return reason;
    }

    private void move(Purge purge, PurgeState to, String reason) {
        desk.attempt(() -> desk.purging().move(purge.id(), to, reason));
    }

    private void replay(Purge purge) {
        desk.attempt(() -> desk.purging().replay(purge.id(), null));
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button danger(Button button) {
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }
}
