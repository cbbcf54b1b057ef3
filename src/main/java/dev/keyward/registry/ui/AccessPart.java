package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.redis.Keyspace.Topology;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.registry.KeyspaceAccess;
import dev.keyward.registry.KeyspaceAccess.Access;
import dev.keyward.registry.KeyspaceAccess.Note;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.CopyButton;

/** The Redis account that a keyspace's families ask for, as one line to copy. */
@org.springframework.stereotype.Component
final class AccessPart extends AddedPart {
    /** More would be read by nobody; the families' own pages tell the rest. */
    private static final int MOST_NOTES = 20;

    private static final String WIDER =
            "%d patterns are wider than their template, since a star of Redis crosses colons. The console deletes only what the template says; the account would let more pass. %s";

    private static final String NOBODY_ELSE = "No key of another registered family is among it.";

    private final KeyspaceAccess access;

    AccessPart(KeyspaceAccess access) {
        super(RedisNavigation.PAGE_OF_A_KEYSPACE, Place.TAB, 20, "Redis account");
        this.access = access;
    }

    @Override
    public Component content(String keyspace) {
        var wanted = access.of(keyspace);
        var card = new Card("Redis account")
                .beside(new CopyButton("the line", wanted.line().text()));
        card.addClassName("kw-access");
        card.add(new Paragraph(
                "Gives the console what it uses and no other key than those of the %d shapes registered here. Redis then refuses any other UNLINK, whatever the console does. Run it in redis-cli on every server, replicas included, with a password of yours, and again when families change."
                        .formatted(wanted.families())));
        card.add(line(wanted.line().text()));
        if (wanted.keyspace().topology() == Topology.SENTINEL) {
            card.add(
                    new Paragraph("On each sentinel, if they ask for an account:"),
                    line(wanted.line().textForSentinels()));
        }
        addNotes(card, wanted);
        card.add(new Anchor(AccountsView.address(keyspace, ""), "Accounts of the services that use these families"));
        return card;
    }

    private static Component line(String text) {
        var line = new Pre(text);
        line.addClassName("kw-access-line");
        return line;
    }

    private static void addNotes(Card card, Access wanted) {
        if (wanted.notes().isEmpty()) {
            return;
        }
        var reaching = wanted.notes().stream()
                .filter(note -> !note.reaches().isEmpty())
                .toList();
        card.add(new Paragraph(WIDER.formatted(
                wanted.notes().size(), reaching.isEmpty() ? NOBODY_ELSE : "These reach keys of other families:")));
        if (!reaching.isEmpty()) {
            card.add(new UnorderedList(
                    reaching.stream().limit(MOST_NOTES).map(AccessPart::item).toArray(ListItem[]::new)));
        }
    }

    static ListItem item(Note note) {
        return new ListItem(
                new Code(note.pattern()), new Span(" lets pass: %s.".formatted(String.join(", ", note.reaches()))));
    }
}
