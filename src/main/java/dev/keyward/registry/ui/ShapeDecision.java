package dev.keyward.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.Family;
import dev.keyward.registry.TemplateVersion;
import dev.keyward.registry.life.Act;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.ChangeTable.Change;
import dev.keyward.shell.kit.Toast;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Yes or no to a shape that waits, for somebody who did not propose it. */
final class ShapeDecision extends Div {
    private final TextField remark = new TextField("Comment");

    ShapeDecision(Desk desk, Family family, TemplateVersion pending, Consumer<Family> changed) {
        addClassName("kw-stack");
        remark.setRequiredIndicatorVisible(true);
        remark.setManualValidation(true);
        remark.setWidthFull();
        var accept = new Button(ActWords.verb(Act.ACCEPT_SHAPE), click -> decide(desk, family, true, changed));
        var decline = new Button(ActWords.verb(Act.DECLINE_SHAPE), click -> decide(desk, family, false, changed));
        var buttons = new Div(bar(desk, pending, accept), bar(desk, pending, decline));
        buttons.addClassName("kw-actions");
        add(
                new Paragraph("%s proposed version %d. Somebody else accepts it."
                        .formatted(pending.proposedBy(), pending.versionNo())),
                difference(family.template(), pending.template()),
                remark,
                buttons);
    }

    /** What would be written instead of what is written today. */
    static ChangeTable difference(KeyTemplate today, KeyTemplate next) {
        return new ChangeTable(List.of(
                new Change("Template", today.text(), next.text()),
                new Change("An example key", today.example(), next.example()),
                new Change("Found with SCAN MATCH", pattern(today), pattern(next))));
    }

    private static String pattern(KeyTemplate template) {
        return new String(template.scanPattern(), StandardCharsets.UTF_8);
    }

    private static Button bar(Desk desk, TemplateVersion pending, Button button) {
        if (!desk.reader().has(Act.ACCEPT_SHAPE.role())) {
            return Barred.without(Act.ACCEPT_SHAPE.role(), button);
        }
        return pending.proposedBy().equals(desk.reader().actor().name())
                ? Barred.because("You proposed it, so somebody else has to decide.", button)
                : button;
    }

    private void decide(Desk desk, Family family, boolean accepted, Consumer<Family> changed) {
        if (remark.isEmpty()) {
            remark.setErrorMessage("Say why, for whoever reads the trail.");
            remark.setInvalid(true);
            remark.focus();
            return;
        }
        try {
            changed.accept(desk.shapes()
                    .decide(
                            family.name(),
                            family.version(),
                            accepted,
                            remark.getValue().strip()));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
