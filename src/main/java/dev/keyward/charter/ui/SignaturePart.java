package dev.keyward.charter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.charter.Charter;
import dev.keyward.charter.CharterState;
import dev.keyward.charter.Signature;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.Team.Member;
import dev.keyward.ownership.TeamId;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who signed a version for which team, and which teams have not yet. Those that wait come first. */
final class SignaturePart extends Composite<Card> {
    private final transient Charter charter;
    private final Instant now;

    SignaturePart(Charter charter, Instant now) {
        this.charter = charter;
        this.now = now;
    }

    @Override
    protected Card initContent() {
        return new Card("Signatures");
    }

    SignaturePart shows(List<Signature> signed, List<Team> missing, List<TeamId> mine, Consumer<TeamId> sign) {
        var card = getContent();
        if (charter.state() == CharterState.DRAFT) {
            card.add(new Paragraph("Teams sign it once it is in force."));
            return this;
        }
        var total = signed.size() + missing.size();
        card.add(new Paragraph(
                charter.state() == CharterState.IN_FORCE
                        ? "%,d of %,d teams have signed.".formatted(signed.size(), total)
                        : "%,d teams signed it while it was in force.".formatted(signed.size())));
        if (charter.state() == CharterState.IN_FORCE) {
            missing.forEach(team -> card.row(
                    team.name().text(),
                    OwnershipNavigation.path(team.name()),
                    leads(team),
                    mine.contains(team.name()) ? button(team.name(), sign) : waits()));
        }
        signed.forEach(one -> card.row(
                one.team().text(),
                OwnershipNavigation.path(one.team()),
                "By " + one.person(),
                new Moment(one.signedAt(), now),
                badge(one)));
        return this;
    }

    private static String leads(Team team) {
        var leads = team.members().stream()
                .filter(member -> member.standing() == Member.Standing.LEAD)
                .map(Member::person)
                .sorted()
                .collect(Collectors.joining(", "));
        return leads.isEmpty() ? "It has no lead who could sign." : "Waits for " + leads;
    }

    private static Component waits() {
        return new StatusBadge(Tone.ATTENTION, "Not yet");
    }

    private static Component button(TeamId team, Consumer<TeamId> sign) {
        var button = new Button("Sign\u2026", click -> sign.accept(team));
        button.setAriaLabel("Sign for " + team);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component badge(Signature one) {
        return one.standsFor(charter.clauses())
                ? new StatusBadge(Tone.GOOD, "Signed")
                : titled(new StatusBadge(Tone.DANGER, "Other text"));
    }

    private static Span titled(StatusBadge badge) {
        badge.setTitle("The clauses are not the ones that were signed. Look into the audit trail.");
        return badge;
    }
}
