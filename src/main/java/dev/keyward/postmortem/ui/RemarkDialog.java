package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.ActionState;
import java.util.Optional;
import java.util.function.Function;

/** Asks for the word that a verification, or a refusal to do it, takes; what is refused stays open with its reason. */
final class RemarkDialog extends Dialog {
    private final TextArea word;

    RemarkDialog(ActionState to, String title, Function<String, Optional<Refused>> said) {
        var verified = to == ActionState.VERIFIED;
        setHeaderTitle(verified ? "Verify this action item" : "Leave this undone");
        addClassName("kw-dialog");
        word = new TextArea(verified ? "How did you see that it helped?" : "Why is it not done?");
        prepareWord();
        var body = new Div(new Paragraph(title), word);
        body.addClassName("kw-stack");
        add(body);
        var confirm = new Button(verified ? "It helped" : "Won't do", click -> confirmed(said));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
    }

    private void prepareWord() {
        word.setWidthFull();
        word.setRequiredIndicatorVisible(true);
        word.setManualValidation(true);
        word.setMaxLength(500);
        word.focus();
    }

    private void confirmed(Function<String, Optional<Refused>> said) {
        if (word.getValue().isBlank()) {
            complains("A sentence is enough; it stays with the action item.");
            return;
        }
        said.apply(word.getValue())
                .ifPresentOrElse(refused -> complains(refused.getMessage() + " " + refused.remedy()), this::close);
    }

    /** What was typed stays. */
    private void complains(String why) {
        word.setErrorMessage(why);
        word.setInvalid(true);
        word.focus();
    }
}
