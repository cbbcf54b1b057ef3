package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.maturity.ProposalId;
import dev.keyward.maturity.ProposalState;
import dev.keyward.maturity.RulesetProposal;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.function.Function;

/** One proposed ruleset: what it changes, what would move if it were in force now, and the second person's word. */
@Route(ScorecardNavigation.RULESETS + "/:id")
@PageTitle("Proposed ruleset")
@PermitAll
final class ProposalView extends Composite<Div> implements BeforeEnterObserver {
    private final transient ScorecardDesk desk;

    ProposalView(ScorecardDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shows(desk.proposals()
                .proposal(ProposalId.of(event.getRouteParameters().get("id").orElse(""))));
    }

    private void shows(RulesetProposal one) {
        var inForce = desk.rulesets().inForce();
        getContent().removeAll();
        getContent().addClassName("kw-stack");
        getContent().add(header(one, inForce.version()), facts(one));
        desk.rulesets().all().stream()
                .filter(version -> version.version() == one.basedOn())
                .findFirst()
                .map(version -> RulesetWords.changes(version.rules(), one.rules()))
                .ifPresent(changes ->
                        getContent().add(new Card("What it changes", new ChangeTable(changes)).counts(changes.size())));
        if (one.state() == ProposalState.PROPOSED) {
            getContent().add(new TrialPanel(desk.rulesets().simulate(one.rules())));
        }
    }

    private PageHeader header(RulesetProposal one, int inForce) {
        var header = new PageHeader("Proposed ruleset")
                .under("Scorecard", ScorecardNavigation.SCORECARD)
                .under("Rulesets", ScorecardNavigation.RULESETS)
                .beside(RulesetWords.badge(one, inForce))
                .says(
                        one.isOutdated(inForce)
                                ? "Version %d came into force after it was proposed: reject it, and try the numbers again."
                                        .formatted(inForce)
                                : "Proposed by %s on top of version %d.".formatted(one.proposedBy(), one.basedOn()));
        return one.state() == ProposalState.PROPOSED ? header.acts(withdraw(one), reject(one), approve(one)) : header;
    }

    private Component facts(RulesetProposal one) {
        var now = desk.clock().instant();
        var facts = new FactList()
                .fact("Proposed", new Div(new Moment(one.proposedAt(), now), new Span(" by " + one.proposedBy())))
                .fact("On top of", "version " + one.basedOn());
        var at = one.decidedAt();
        if (at != null) {
            facts.fact("Decided", new Div(new Moment(at, now), new Span(" by " + one.decidedBy())))
                    .fact("Word", String.valueOf(one.remark()));
        }
        facts.addClassName("kw-facts-row");
        return new Card("Why", new Paragraph(one.reason()), facts);
    }

    private Component approve(RulesetProposal one) {
        var button = act(
                one,
                "Put in force",
                "Put these numbers in force?",
                words -> desk.proposals().decide(one.id(), true, words));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return decides(one, button);
    }

    private Component reject(RulesetProposal one) {
        return decides(
                one,
                act(
                        one,
                        "Reject",
                        "Reject these numbers?",
                        words -> desk.proposals().decide(one.id(), false, words)));
    }

    private Component withdraw(RulesetProposal one) {
        var button = act(
                one,
                "Withdraw",
                "Withdraw the proposal?",
                words -> desk.proposals().withdraw(one.id(), words));
        return mine(one) ? button : Barred.because("%s proposed it.".formatted(one.proposedBy()), button);
    }

    private Button decides(RulesetProposal one, Button button) {
        if (!desk.mayRule()) {
            return Barred.without(Role.REVIEWER, button);
        }
        return mine(one) ? Barred.because("You proposed it, so somebody else decides.", button) : button;
    }

    private boolean mine(RulesetProposal one) {
        return desk.reader().actor().name().equals(one.proposedBy());
    }

    private Button act(RulesetProposal one, String verb, String question, Function<String, RulesetProposal> does) {
        return new Button(verb, click -> {
            var words = new TextArea("Why");
            words.setMaxLength(500);
            words.setRequiredIndicatorVisible(true);
            new EditDialog(
                            question,
                            verb,
                            () -> {
                                does.apply(words.getValue());
                                return "%s: done. Levels follow in a few seconds.".formatted(verb);
                            },
                            () -> shows(desk.proposals().proposal(one.id())))
                    .field("reason", words)
                    .open();
        });
    }
}
