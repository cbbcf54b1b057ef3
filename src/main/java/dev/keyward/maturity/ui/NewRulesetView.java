package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.RulesetVersion;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;

/** Other numbers: typed, tried out against every family as it stands now, then proposed. The address keeps what was typed. */
@Route(ScorecardNavigation.NEW_RULESET)
@PageTitle("Try other numbers")
@PermitAll
final class NewRulesetView extends Composite<Div> implements BeforeEnterObserver {
    private final transient ScorecardDesk desk;
    private final Div result = new Div();
    private transient RulesetVersion inForce = RulesetVersion.BUILT_IN;
    private transient QueryState address = QueryState.of(new com.vaadin.flow.router.Location(""));
    private NumbersForm form = new NumbersForm(Ruleset.DEFAULT, address);

    NewRulesetView(ScorecardDesk desk) {
        this.desk = desk;
        result.addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        inForce = desk.rulesets().inForce();
        form = new NumbersForm(inForce.rules(), address);
        var columns = new Div(form, result);
        columns.addClassNames("kw-columns", "kw-columns-even");
        getContent().removeAll();
        getContent().add(header(), columns);
        shows();
    }

    private PageHeader header() {
        return new PageHeader("Try other numbers")
                .under("Scorecard", ScorecardNavigation.SCORECARD)
                .under("Rulesets", ScorecardNavigation.RULESETS)
                .says("On top of version %d. Nothing changes until somebody else puts a proposal in force."
                        .formatted(inForce.version()))
                .acts(tries(), proposes());
    }

    private Component tries() {
        return new Button("Try it out", click -> {
            address = form.written(address);
            address.write(UI.getCurrent());
            shows();
        });
    }

    private Component proposes() {
        var button = new Button("Propose", click -> propose());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return desk.mayRule() ? button : Barred.without(Role.REVIEWER, button);
    }

    private void shows() {
        result.removeAll();
        try {
            var rules = form.ruleset();
            var changes = RulesetWords.changes(inForce.rules(), rules);
            if (changes.isEmpty()) {
                result.add(new Card(
                        "What would move",
                        new Paragraph("Change a number and try it out: every family is judged with both rulesets, and"
                                + " those that would come to another level are listed here. Nothing is written.")));
                return;
            }
            result.add(
                    new Card("What changes", new ChangeTable(changes)).counts(changes.size()),
                    new TrialPanel(desk.rulesets().simulate(rules)));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private void propose() {
        try {
            var rules = form.ruleset();
            var reason = new TextArea("Why");
            reason.setMaxLength(500);
            reason.setRequiredIndicatorVisible(true);
            new EditDialog("Propose these numbers?", "Propose", () -> proposed(rules, reason.getValue()), () -> {})
                    .field("reason", reason)
                    .open();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private String proposed(Ruleset rules, String reason) {
        var asked = desk.proposals().propose(inForce.version(), rules, reason);
        UI.getCurrent().navigate(ScorecardNavigation.proposal(asked.id()));
        return "Proposed; it waits for a second person.";
    }
}
