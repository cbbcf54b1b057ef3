package dev.keyward.maturity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.Exemption;
import dev.keyward.maturity.NewExemption;
import dev.keyward.maturity.Scope;
import dev.keyward.shell.kit.Days;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks why a criterion cannot hold yet and by when it will. */
final class AskExemptionDialog extends Dialog {
    private final transient ScorecardDesk desk;
    private final Scope scope;
    private final String name;
    private final String criterion;
    private final TextArea reason = new TextArea("Why it cannot hold yet");
    private final DatePicker until = Days.picker("Holds through");

    AskExemptionDialog(ScorecardDesk desk, Scope scope, String name, String criterion, String observed) {
        this.desk = desk;
        this.scope = scope;
        this.name = name;
        this.criterion = criterion;
        setHeaderTitle("Exempt %s from %s?".formatted(name, criterion));
        addClassName("kw-dialog");
        var words = new Paragraph(
                "Somebody else, a reviewer or a domain approver, decides. While it holds, the criterion is"
                        + " skipped, and the exemption is counted at the head of the scorecard.");
        words.addClassName("kw-soft");
        var body = new Div(new Paragraph(observed), words, fields());
        body.addClassName("kw-stack");
        add(body);
        var ask = new Button("Ask for the exemption", click -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), ask);
    }

    private Div fields() {
        var today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        until.setMin(today);
        until.setMax(today.plusDays(Exemption.LONGEST.toDays() - 1));
        until.setValue(today.plusDays(30));
        until.setErrorMessage("Pick a day from today on: an exemption lasts 180 days at most.");
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
        if (!isOpened()) {
            return;
        }
        reason.setErrorMessage("Say why in a sentence, for whoever decides.");
        reason.setInvalid(reason.getValue().strip().length() < Reason.SHORTEST_ASKED);
        until.setInvalid(until.isInvalid() || until.isEmpty());
        if (reason.isInvalid() || until.isInvalid()) {
            (reason.isInvalid() ? reason : until).focus();
            return;
        }
        try {
            var end = until.getValue().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            desk.exemptions().request(new NewExemption(scope, name, criterion, reason.getValue(), end));
            close();
            Toast.says("The exemption waits for a second person.");
            PageChanged.tell(UI.getCurrent());
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
