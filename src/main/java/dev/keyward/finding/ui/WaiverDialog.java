package dev.keyward.finding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.finding.Waiver;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Words;
import java.util.Locale;
import java.util.function.Function;

/** Approves, denies or revokes a waiver, with the reason that the trail keeps. */
final class WaiverDialog extends Dialog {
    private final transient FindingDesk desk;
    private final transient Function<String, Waiver> act;
    private final TextArea reason = new TextArea("Reason");

    WaiverDialog(Waiver waiver, String verb, FindingDesk desk, Function<String, Waiver> act) {
        this.desk = desk;
        this.act = act;
        setHeaderTitle("%s the waiver of %s for %s?".formatted(verb, waiver.ruleId(), waiver.family()));
        addClassName("kw-dialog");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setHelperText("Kept in the audit trail.");
        reason.focus();
        var body = new Div(
                new Paragraph("%s: %s".formatted(waiver.requestedBy(), waiver.reason())),
                new Paragraph("It would hold %s.".formatted(WaiverEnd.words(waiver.expiresAt()))),
                reason);
        body.addClassName("kw-stack");
        add(body);
        var button = new Button("%s the waiver".formatted(verb), click -> act());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), button);
    }

    private void act() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say why, for whoever reads the trail.");
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            var waiver = act.apply(reason.getValue());
            close();
            var state = waiver.stateAt(desk.clock().instant());
            Toast.says("The waiver is %s.".formatted(Words.of(state).toLowerCase(Locale.ROOT)));
            PageChanged.tell(UI.getCurrent());
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
