package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.stewardship.FamilyOwnership;

/** Says that a team of another domain may make the family's stale values go away, and why. */
final class DelegationDialog extends Dialog {
    DelegationDialog(OwnershipDesk desk, FamilyOwnership family) {
        setHeaderTitle("Record the delegation");
        addClassName("kw-dialog");
        var reason = new TextArea("Reason");
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setHelperText("Kept in the audit trail.");
        var body = new Div(
                new Paragraph(
                        "%s makes the stale values of %s go away, though it works in another domain. Say why that is"
                                        .formatted(family.invalidatedBy(), family.family())
                                + " agreed."),
                reason);
        body.addClassName("kw-stack");
        add(body);
        var act = new Button("Record the delegation", click -> {
            var done = desk.does(() -> {
                desk.stewardship.delegate(family.family(), reason.getValue());
                return "Recorded.";
            });
            if (done) {
                close();
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), act);
    }
}
