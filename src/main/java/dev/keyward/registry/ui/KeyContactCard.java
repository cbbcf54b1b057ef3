package dev.keyward.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.KeyContact;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import org.jspecify.annotations.Nullable;

/** Whom to call about the keys of a family. */
final class KeyContactCard extends Composite<Card> {
    private final transient KeyContact contact;

    KeyContactCard(KeyContact contact) {
        this.contact = contact;
    }

    @Override
    protected Card initContent() {
        var facts = new FactList()
                .fact("Owner", OwnershipNavigation.link(contact.owner()))
                .fact("Reached in", said(contact.channel(), "No channel is named on the team's page"))
                .fact("Led by", contact.leads().isEmpty() ? "Nobody" : String.join(", ", contact.leads()));
        if (!contact.invalidatedBy().equals(contact.owner())) {
            facts.fact("Invalidated by", OwnershipNavigation.link(contact.invalidatedBy()))
                    .fact("Reached in", said(contact.invalidationChannel(), "No channel is named on the team's page"));
        }
        facts.fact("Otherwise", OwnershipNavigation.link(contact.steward()));
        var runbook = contact.runbook();
        if (runbook == null) {
            facts.fact("Runbook", "None is written down");
        } else {
            facts.fact("Runbook", link(runbook));
        }
        return new Card("Whom to call about " + contact.family(), facts);
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address);
        link.getElement().setAttribute("rel", "noreferrer noopener").setAttribute("target", "_blank");
        return link;
    }

    private static String said(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
