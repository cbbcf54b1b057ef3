package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.approval.Approval;
import dev.keyward.purge.approval.Risk;
import dev.keyward.security.Proof;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who must agree, who did, and the two buttons for those who may. What somebody types outlives every refresh. */
final class ApprovalPart extends Composite<Card> {
    private final Desk desk;
    private final Paragraph state = new Paragraph();
    private final Div decisions = new Div();
    private final Div form = new Div();
    private final TextArea comment = new TextArea("Comment");
    private final Button approve = new Button("Approve", click -> decide(true));
    private final Button reject = new Button("Reject", click -> decide(false));
    private final Paragraph why = new Paragraph();
    private @Nullable Purge shown;

    ApprovalPart(Desk desk) {
        this.desk = desk;
    }

    @Override
    protected Card initContent() {
        decisions.addClassName("kw-decisions");
        comment.setHelperText("The requester and the audit trail get it. Needed to reject.");
        comment.setMaxLength(1_000);
        comment.setWidthFull();
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        why.addClassNames("kw-soft", "kw-small");
        var buttons = new Div(approve, reject);
        buttons.addClassName("kw-actions");
        form.addClassName("kw-decide");
        form.add(comment, buttons, why);
        return new Card("Approval", state, decisions, form);
    }

    void show(Purge purge) {
        getContent();
        state.setText(words(purge));
        if (shown == null || !shown.approvals().equals(purge.approvals())) {
            decisions.removeAll();
            purge.approvals().forEach(approval -> decisions.add(decision(approval)));
        }
        shown = purge;
        form.setVisible(purge.state() == PurgeState.PENDING_APPROVAL);
        var barred = barred(purge);
        approve.setText(verb(purge));
        comment.setHelperText(helper(purge));
        comment.setVisible(barred == null);
        approve.setEnabled(barred == null);
        reject.setEnabled(barred == null);
        why.setText(barred == null ? "Approving lets exactly this scope run, for four hours." : barred);
    }

    /** Why the reader may not decide about it; null when they may. */
    private @Nullable String barred(Purge purge) {
        if (purge.requester().equals(desk.reader().actor().name())) {
            return "Somebody else must approve: you requested this purge.";
        }
        return desk.reader().has(Role.PURGE_APPROVER) ? null : Permit.why(Role.PURGE_APPROVER);
    }

    private static String words(Purge purge) {
        var agreed = purge.approvals().stream()
                .filter(approval -> approval.voidedAt() == null && approval.decision() == Approval.Decision.APPROVE)
                .count();
        var required = purge.requiredApprovals();
        if (required == 0) {
            return "It ran without a second person. Somebody else looks at it within 24 hours.";
        }
        return "%d of %d %s given. It counts for this scope only, and never from whoever asked."
                .formatted(agreed, required, required == 1 ? "approval" : "approvals");
    }

    private Component decision(Approval approval) {
        var agreed = approval.decision() == Approval.Decision.APPROVE;
        var badge = new StatusBadge(agreed ? Tone.GOOD : Tone.DANGER, agreed ? "Approved" : "Rejected");
        var who = new Span(approval.approver());
        who.addClassName("kw-who");
        var line = new Div(
                badge, who, new Moment(approval.decidedAt(), desk.clock().instant()));
        line.addClassName("kw-decision-line");
        var row = new Div(line);
        row.addClassName("kw-decision");
        if (!approval.comment().isBlank()) {
            row.add(new Paragraph("\u201c" + approval.comment() + "\u201d"));
        }
        if (approval.voidedAt() != null) {
            row.addClassName("kw-decision-void");
            row.add(new Paragraph("Counts no more: it was counted again afterwards."));
        }
        return row;
    }

    /** The button of a risky purge says what it does, since no dialog does when the password is fresh. */
    private static String verb(Purge purge) {
        var found = purge.dryRun();
        return purge.risk() == Risk.HIGH && found != null
                ? "Approve purging %s in %s".formatted(RunConfirmation.count(found), Titles.place(purge.scope()))
                : "Approve";
    }

    private static String helper(Purge purge) {
        return purge.risk() == Risk.HIGH
                ? "The requester and the audit trail get it. Needed: the risk is high."
                : "The requester and the audit trail get it. Needed to reject.";
    }

    /** The second of two quick clicks is about a purge that was decided, and says nothing. */
    private void decide(boolean agreed) {
        var purge = shown;
        if (purge == null || purge.state() != PurgeState.PENDING_APPROVAL) {
            return;
        }
        comment.setInvalid(false);
        if (agreed && purge.risk() == Risk.HIGH && comment.getValue().isBlank()) {
            refuse("Say why it may go: the risk is high.");
        } else if (agreed && desk.stepUp().proof() == Proof.STALE) {
            ApproveConfirmation.open(purge, desk, () -> say(purge, true));
        } else {
            say(purge, agreed);
        }
    }

    private void refuse(String why) {
        comment.setErrorMessage(why);
        comment.setInvalid(true);
        comment.focus();
    }

    private void say(Purge purge, boolean agreed) {
        desk.attempt(() -> atField(() -> agreed
                ? desk.purging().approve(purge.id(), purge.scopeHash(), comment.getValue())
                : desk.purging().reject(purge.id(), purge.scopeHash(), comment.getValue())));
    }

    private Purge atField(Supplier<Purge> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            if (refused.findings().stream().noneMatch(finding -> "comment".equals(finding.field()))) {
                throw refused;
            }
            refuse(String.valueOf(refused.getMessage()));
            return desk.refresh();
        }
    }
}
