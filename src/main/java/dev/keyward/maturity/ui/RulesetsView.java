package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.maturity.ProposalState;
import dev.keyward.maturity.RulesetProposal;
import dev.keyward.maturity.RulesetVersion;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The numbers that levels are computed with: what they ask for, what is proposed, which were in force before. */
@Route(ScorecardNavigation.RULESETS)
@PageTitle("Rulesets")
@PermitAll
final class RulesetsView extends Composite<Div> implements BeforeEnterObserver {
    private final transient ScorecardDesk desk;

    RulesetsView(ScorecardDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var inForce = desk.rulesets().inForce();
        var proposals = desk.proposals().all();
        var right =
                new Div(proposals(proposals, inForce), versions(desk.rulesets().all()));
        right.addClassName("kw-stack");
        var columns = new Div(
                new ThresholdsCard("What version %d asks for".formatted(inForce.version()), inForce.rules()), right);
        columns.addClassName("kw-columns");
        getContent().removeAll();
        getContent().add(header(inForce, proposals), columns);
    }

    private PageHeader header(RulesetVersion inForce, List<RulesetProposal> proposals) {
        var waiting = proposals.stream()
                .filter(one -> one.state() == ProposalState.PROPOSED)
                .count();
        var since = inForce.inForceAt() == null
                ? "the built-in one"
                : "since %s".formatted(ScorecardWords.day(inForce.inForceAt()));
        return new PageHeader("Rulesets")
                .under("Scorecard", ScorecardNavigation.SCORECARD)
                .says("Version %d is in force, %s. %s"
                        .formatted(
                                inForce.version(),
                                since,
                                waiting == 0
                                        ? "No other numbers are proposed."
                                        : waiting == 1
                                                ? "1 proposal waits for a second person."
                                                : waiting + " proposals wait for a second person."))
                .acts(propose());
    }

    private Component propose() {
        var button = new Button("Try other numbers", new Glyph("plus"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(ScorecardNavigation.NEW_RULESET)));
        return desk.mayRule() ? button : Barred.without(Role.REVIEWER, button);
    }

    private Component proposals(List<RulesetProposal> proposals, RulesetVersion inForce) {
        var card = new Card("Proposed").counts(proposals.size());
        if (proposals.isEmpty()) {
            card.add(new Paragraph(
                    "None yet. Other numbers are tried out against all families, proposed with a reason, and put in"
                            + " force by somebody else."));
            return card;
        }
        var lines = new Lines();
        for (var one : proposals) {
            lines.line(
                    new Anchor(ScorecardNavigation.proposal(one.id()), one.reason()),
                    "%s, on top of version %d".formatted(one.proposedBy(), one.basedOn()),
                    RulesetWords.badge(one, inForce.version()),
                    new Moment(one.proposedAt(), desk.clock().instant()));
        }
        card.add(lines);
        return card;
    }

    private Component versions(List<RulesetVersion> versions) {
        var card = new Card("Versions").counts(versions.size());
        for (var n = 0; n < versions.size(); n++) {
            var before = n + 1 < versions.size() ? versions.get(n + 1) : null;
            card.add(new VersionLine(versions.get(n), before, desk.clock().instant()));
        }
        return card;
    }
}
