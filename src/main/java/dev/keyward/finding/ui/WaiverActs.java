package dev.keyward.finding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.keyward.finding.Waiver;
import dev.keyward.finding.WaiverState;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import java.util.function.Function;

/** What can be done with a waiver that is asked for or holds; what the reader may not do says who may. */
final class WaiverActs extends Div {
    private final transient Waiver waiver;
    private final transient FindingDesk desk;

    WaiverActs(Waiver waiver, FindingDesk desk) {
        this.waiver = waiver;
        this.desk = desk;
        addClassName("kw-actions");
        if (waiver.state() == WaiverState.APPROVED) {
            add(revoke());
            return;
        }
        add(decision(true, "Approve"), decision(false, "Deny"));
        if (desk.waivers().mayAsk(waiver.family())) {
            add(button("Withdraw", words -> desk.waivers().withdraw(waiver.id(), words)));
        }
    }

    private Button decision(boolean approve, String verb) {
        var button = button(verb, words -> desk.waivers().decide(waiver.id(), approve, words));
        if (desk.waivers().mayDecide(waiver)) {
            return button;
        }
        return desk.reader().has(Role.DOMAIN_APPROVER)
                ? Barred.because("You asked for it, so somebody else decides.", button)
                : Barred.without(Role.DOMAIN_APPROVER, button);
    }

    private Button revoke() {
        var button = button("Revoke", words -> desk.waivers().revoke(waiver.id(), words));
        return desk.reader().has(Role.DOMAIN_APPROVER) || desk.waivers().mayAsk(waiver.family())
                ? button
                : Barred.without(Role.DOMAIN_APPROVER, button);
    }

    private Button button(String verb, Function<String, Waiver> act) {
        var button = new Button(verb, click -> new WaiverDialog(waiver, verb, desk, act).open());
        button.setAriaLabel("%s the waiver of %s".formatted(verb, waiver.ruleId()));
        return button;
    }
}
