package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.shell.kit.Barred;
import dev.keyward.stewardship.Decision;
import dev.keyward.stewardship.Transfer;
import java.util.List;

/** Accept, decline, withdraw; what the reader may not decide says who may. */
final class DecisionButtons {
    private final OwnershipDesk desk;
    private final Transfer transfer;

    DecisionButtons(OwnershipDesk desk, Transfer transfer) {
        this.desk = desk;
        this.transfer = transfer;
    }

    /** All three, for the page that tells the whole story. */
    List<Button> all() {
        return List.of(button(Decision.ACCEPT), button(Decision.DECLINE), button(Decision.WITHDRAW));
    }

    /** Only what the reader may decide. */
    List<Button> mine() {
        return all().stream().filter(Button::isEnabled).toList();
    }

    private Button button(Decision decision) {
        var button = new Button(label(decision), click -> ask(decision));
        if (decision == Decision.ACCEPT) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        if (transfer.mine().contains(decision)) {
            return button;
        }
        return Barred.because(
                decision == Decision.WITHDRAW
                        ? "Only %s or their team takes it back.".formatted(transfer.requestedBy())
                        : "It is for somebody else to decide: %s.".formatted(deciders()),
                button);
    }

    private String deciders() {
        return String.join(", ", transfer.deciders().stream().sorted().limit(5).toList());
    }

    private static String label(Decision decision) {
        return switch (decision) {
            case ACCEPT -> "Accept";
            case DECLINE -> "Decline";
            case WITHDRAW -> "Withdraw";
        };
    }

    private void ask(Decision decision) {
        var verb = "%s the transfer".formatted(label(decision));
        var dialog = new Dialog(verb + "?");
        dialog.addClassName("kw-dialog");
        var comment = new TextArea("Comment");
        comment.setHelperText("Optional; kept in the audit trail.");
        comment.setMaxLength(500);
        comment.setWidthFull();
        var body = new Div(new Paragraph(meaning(decision)), comment);
        body.addClassName("kw-stack");
        dialog.add(body);
        var act = new Button(verb, click -> {
            if (desk.does(() -> decide(decision, comment.getValue()))) {
                dialog.close();
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), act);
        dialog.open();
    }

    private String decide(Decision decision, String comment) {
        var after = desk.transfers.decide(transfer.id(), transfer.version(), decision, comment);
        return switch (after.state()) {
            case ACCEPTED -> "%s owns %s now.".formatted(after.toTeam(), after.family());
            case DECLINED -> "Declined; %s keeps %s.".formatted(after.fromTeam(), after.family());
            default -> "The transfer of %s is withdrawn.".formatted(after.family());
        };
    }

    private String meaning(Decision decision) {
        return switch (decision) {
            case ACCEPT ->
                "%s owns %s from then on and answers for it: its edits, its purges and its drift."
                        .formatted(transfer.toTeam(), transfer.family());
            case DECLINE ->
                "%s stays with %s. Whoever asked reads your comment.".formatted(transfer.family(), transfer.fromTeam());
            case WITHDRAW ->
                "Nobody has to decide it any more; %s stays with %s.".formatted(transfer.family(), transfer.fromTeam());
        };
    }
}
