package dev.keyward.finding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.finding.NewWaiver;
import dev.keyward.finding.Waiver;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.Days;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks why an error cannot be mended yet and by when it will be. */
final class AskDialog extends Dialog {
    private final FamilyId family;
    private final transient Finding finding;
    private final transient FindingDesk desk;
    private final TextArea reason = new TextArea("Why it cannot be mended yet");
    private final DatePicker until = Days.picker("Holds through");

    AskDialog(FamilyId family, Finding finding, FindingDesk desk) {
        this.family = family;
        this.finding = finding;
        this.desk = desk;
        setHeaderTitle("Waive %s for %s?".formatted(finding.ruleId(), family));
        addClassName("kw-dialog");
        var body = new Div(new Paragraph(finding.message()), explanation(), fields());
        body.addClassName("kw-stack");
        add(body);
        var ask = new Button("Ask for the waiver", click -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), ask);
    }

    private static Paragraph explanation() {
        var words = new Paragraph(
                "Somebody else, a domain approver, decides. While it holds, the error does not keep the family from being"
                        + " active, but stays visible with its end.");
        words.addClassName("kw-soft");
        return words;
    }

    private Div fields() {
        var today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        var last = today.plusDays(Waiver.LONGEST.toDays() - 1);
        until.setMin(today);
        until.setMax(last);
        until.setRequiredIndicatorVisible(true);
        until.setErrorMessage(
                "Pick a day from today through %s: a waiver lasts 180 days at most.".formatted(WaiverEnd.day(last)));
        until.setValue(today.plusDays(30));
        until.setHelperText("In UTC, at most 180 days.");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.focus();
        var fields = new Div(reason, until);
        fields.addClassName("kw-stack");
        return fields;
    }

    private void ask() {
        reason.setErrorMessage("Say why in a sentence, for whoever decides.");
        reason.setInvalid(reason.getValue().strip().length() < Reason.SHORTEST_ASKED);
        until.setInvalid(until.isInvalid() || until.isEmpty());
        if (reason.isInvalid() || until.isInvalid()) {
            (reason.isInvalid() ? reason : until).focus();
            return;
        }
        try {
            var end = WaiverEnd.of(until.getValue());
            desk.waivers().request(family, new NewWaiver(finding.ruleId(), reason.getValue(), end));
            close();
            Toast.says("The waiver waits for a domain approver.");
            PageChanged.tell(UI.getCurrent());
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
