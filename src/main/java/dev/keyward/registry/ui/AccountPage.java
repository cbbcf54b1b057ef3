package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.redis.ServiceLine;
import dev.keyward.registry.KeyspaceAccess.Note;
import dev.keyward.registry.ServiceAccounts;
import dev.keyward.registry.account.Grant;
import dev.keyward.registry.account.ServiceAccount;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.CopyButton;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.TemplateText;
import dev.keyward.shell.kit.Tone;
import java.util.List;

/** The Redis account of one service: the command, what it grants, and where Redis lets more pass than was meant. */
final class AccountPage extends Composite<Div> {
    private static final String HOW =
            "Run it in redis-cli on every server, replicas included, with a password of yours, and again when families change.";
    private static final String OLDER = "For Redis 6";
    private static final String COARSE =
            "Redis 6 tells no reading from writing by key, so there it may also write the keys it should only read or drop.";

    AccountPage(ServiceAccounts accounts, String keyspace, String service) {
        var account = accounts.one(keyspace, service);
        var notes = accounts.notes(keyspace, account);
        var line = account.line(accounts.topology(keyspace));
        getContent().addClassName("kw-stack");
        getContent()
                .add(
                        new PageHeader(service)
                                .under("Redis accounts", AccountsView.address(keyspace, ""))
                                .says("Its Redis account in %s.".formatted(keyspace)),
                        command(account, line),
                        warnings(notes),
                        grants(account));
    }

    private static Card command(ServiceAccount account, ServiceLine line) {
        var card = new Card("The account", new Paragraph(HOW), pre(line.text()), older(line))
                .beside(new CopyButton("the line", line.text()));
        card.addClassName("kw-access");
        if (!account.untyped().isEmpty()) {
            card.add(new Paragraph("Commands for strings are assumed where the manifest names no value type: %s."
                    .formatted(String.join(
                            ", ",
                            account.untyped().stream().map(Object::toString).toList()))));
        }
        return card;
    }

    private static Pre pre(String line) {
        var text = new Pre(line);
        text.addClassName("kw-access-line");
        return text;
    }

    private static Details older(ServiceLine line) {
        var body = new Div(pre(line.textForRedis6()), new CopyButton("the line for Redis 6", line.textForRedis6()));
        if (line.isCoarserOnRedis6()) {
            body.add(new Paragraph(COARSE));
        }
        return new Details(OLDER, body);
    }

    private static Card warnings(List<Note> notes) {
        var reaching = notes.stream().filter(note -> !note.reaches().isEmpty()).toList();
        if (reaching.isEmpty()) {
            return new Card(
                    "Wider than meant",
                    new StatusBadge(Tone.GOOD, "No key of another registered family passes"),
                    new Paragraph(
                            notes.isEmpty()
                                    ? "Every pattern is as narrow as its template."
                                    : "A star of Redis crosses colons, so patterns are wider than their templates (%d of them); no key of another registered family is among what they let pass."
                                            .formatted(notes.size())));
        }
        return new Card(
                        "Wider than meant",
                        new StatusBadge(Tone.ATTENTION, "Keys of other families pass"),
                        new Paragraph(
                                "A star of Redis crosses colons. These patterns let keys pass that were not granted:"),
                        new UnorderedList(
                                reaching.stream().map(AccessPart::item).toArray(ListItem[]::new)))
                .counts(reaching.size());
    }

    private static Card grants(ServiceAccount account) {
        var list = new UnorderedList(
                account.grants().stream().map(AccountPage::item).toArray(ListItem[]::new));
        list.addClassName("kw-reasons");
        return new Card("What it may use", list).counts(account.grants().size());
    }

    private static ListItem item(Grant grant) {
        var shape = grant.shape();
        var head = new Div(FamilyNavigation.link(shape.family()), new TemplateText(shape.template()), rights(grant));
        head.addClassName("kw-reason-head");
        return new ListItem(head);
    }

    private static Component rights(Grant grant) {
        return new StatusBadge(Tone.NEUTRAL, grant.words());
    }
}
