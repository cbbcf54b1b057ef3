package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.Exemption;
import dev.keyward.maturity.ExemptionState;
import dev.keyward.maturity.Scope;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.ArrayList;
import java.util.List;

/** Exemptions that hold or wait for a second person; the one that ends first first. */
final class ExemptionsCard extends Composite<Card> {
    private static final int MOST = 10;
    private final transient ScorecardDesk desk;
    private final transient Runnable changed;

    ExemptionsCard(ScorecardDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    @Override
    protected Card initContent() {
        var all = new ArrayList<>(desk.exemptions().in(ExemptionState.REQUESTED));
        all.addAll(desk.exemptions().in(ExemptionState.APPROVED));
        var card = new Card("Exemptions").counts(all.size());
        if (all.isEmpty()) {
            card.add(new Paragraph(
                    "None. Whoever answers for a family asks for one on its Maturity tab, with a reason and an end."));
            return card;
        }
        card.add(lines(all));
        return card;
    }

    private Lines lines(List<Exemption> all) {
        var lines = new Lines();
        for (var one : all.stream().limit(MOST).toList()) {
            var waits = one.state() == ExemptionState.REQUESTED;
            lines.line(
                    new Anchor(address(one), "%s of %s".formatted(one.criterion(), one.name())),
                    "%s asked: %s".formatted(one.requestedBy(), one.reason()),
                    new StatusBadge(waits ? Tone.ATTENTION : Tone.NEUTRAL, waits ? "Waits" : "Holds"),
                    new Span(
                            new Span("ends "),
                            new Moment(one.expiresAt(), desk.clock().instant())),
                    act(one, waits));
        }
        return lines;
    }

    private static String address(Exemption one) {
        return one.scope() == Scope.FAMILY
                ? "families/%s?tab=maturity".formatted(one.name())
                : ScorecardNavigation.SCORECARD + "/" + one.name();
    }

    private Component act(Exemption one, boolean waits) {
        var button = new Button(waits ? "Decide" : "Revoke", click -> new DecisionDialog(desk, one, changed).open());
        button.setAriaLabel(
                "%s the exemption of %s for %s".formatted(waits ? "Decide on" : "Revoke", one.criterion(), one.name()));
        if (!desk.reader().has(Role.REVIEWER) && !desk.reader().has(Role.DOMAIN_APPROVER)) {
            return Barred.without(Role.REVIEWER, button);
        }
        return waits && !desk.exemptions().mayDecide(one)
                ? Barred.because("You asked for it, so somebody else decides.", button)
                : button;
    }
}
