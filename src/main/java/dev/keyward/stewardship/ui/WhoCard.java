package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.stewardship.FamilyOwnership;
import java.util.stream.Collectors;

/** Who answers, by name. */
final class WhoCard extends Composite<Card> {
    private final transient OwnershipDesk desk;
    private final transient FamilyOwnership family;

    WhoCard(OwnershipDesk desk, FamilyOwnership family) {
        this.desk = desk;
        this.family = family;
    }

    @Override
    protected Card initContent() {
        var owner = desk.ownership.team(family.owner());
        var facts = new FactList()
                .fact("Owner", OwnershipNavigation.link(family.owner()))
                .fact("People", people(owner))
                .fact("Reached at", channel(owner))
                .fact("Invalidated by", OwnershipNavigation.link(family.invalidatedBy()));
        if (family.answersNow() != null) {
            facts.fact("Answers now", OwnershipNavigation.link(family.answersNow()));
        } else if (family.platformAnswers()) {
            facts.fact("Answers now", "The platform");
        }
        return new Card("Who answers", facts);
    }

    private static com.vaadin.flow.component.Component people(Team owner) {
        return owner.members().isEmpty()
                ? new StatusBadge(Tone.DANGER, "Nobody")
                : new Span(owner.members().stream()
                        .map(Team.Member::person)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static com.vaadin.flow.component.Component channel(Team owner) {
        var channel = owner.escalationChannel();
        return channel == null || channel.isBlank() ? new StatusBadge(Tone.ATTENTION, "No channel") : new Span(channel);
    }
}
