package dev.keyward.purge.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.Purge;
import dev.keyward.purge.approval.TypedName;
import dev.keyward.shell.kit.Confirmation;

/** The one question before a purge runs on one person's word: all its facts, a reason, the password. */
final class GlassConfirmation {
    private GlassConfirmation() {}

    static void open(Purge purge, Desk desk) {
        var found = purge.dryRun();
        var keys = found == null ? "an unknown number of keys" : RunConfirmation.count(found);
        var place = Titles.place(purge.scope());
        var reason = new TextArea("Why it cannot wait");
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        var asked = new Confirmation(
                        "Purge %s in %s without a second person?".formatted(keys, place),
                        RunConfirmation.facts(purge, desk.clock().instant()),
                        new Paragraph("It starts at once. Every approver is told, the incident's timeline says so,"
                                + " and somebody else reviews it within 24 hours. What goes does not come back."),
                        reason)
                .first(reason);
        if (TypedName.isAsked(Titles.counted(purge))) {
            asked.typed(Titles.names(purge.scope()).getFirst());
        }
        asked.password(password -> act(purge, desk, reason, asked.typed(), password))
                .open("Purge %s in %s now".formatted(keys, place), desk::refresh);
    }

    private static void act(Purge purge, Desk desk, TextArea reason, String typed, String password) {
        try {
            desk.glass().breakIt(purge.id(), purge.scopeHash(), reason.getValue(), typed, password);
        } catch (Refused refused) {
            if (refused.findings().stream().anyMatch(finding -> "reason".equals(finding.field()))) {
                reason.setErrorMessage(refused.getMessage());
                reason.setInvalid(true);
            }
            throw refused;
        }
    }
}
