package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.audit.Deed;
import dev.keyward.registry.Family;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;
import java.util.List;

/** Who did what to the family, when, why, and which fields it changed; for auditors the way to the trail. */
final class FamilyHistory extends Div {
    private static final int UNFOLDED = 6;
    private final Instant now;

    FamilyHistory(Family family, List<Deed> deeds, CurrentActor reader, Instant now) {
        this.now = now;
        var list = new OrderedList();
        list.addClassName("kw-deeds");
        deeds.forEach(deed -> list.add(item(deed)));
        add(new Card("History", list).counts(deeds.size()).beside(trail(family, reader)));
    }

    private ListItem item(Deed deed) {
        var who = new Span(DeedWords.who(deed));
        who.addClassName("kw-strong");
        var when = new Span(new Moment(deed.at(), now), new Span(DeedWords.door(deed)));
        when.addClassNames("kw-soft", "kw-small");
        var line = new Div(who, new Span(" " + DeedWords.did(deed) + " "), when);
        DeedWords.page(deed).ifPresent(page -> line.add(new Span(" \u00b7 "), new Anchor(page, "Open the purge")));
        var item = new ListItem(line);
        if (deed.reason() != null && !deed.reason().isBlank()) {
            var words = new Paragraph("\u201c" + deed.reason() + "\u201d");
            words.addClassName("kw-soft");
            item.add(words);
        }
        if (!deed.changes().isEmpty()) {
            item.add(changes(deed));
        }
        return item;
    }

    private static Component changes(Deed deed) {
        var fields = deed.changes().stream()
                .map(one -> new ChangeTable.Change(one.field(), one.before(), one.after()))
                .toList();
        var table = new ChangeTable(fields);
        if (fields.size() <= UNFOLDED) {
            return table;
        }
        return new NativeDetails("%d fields".formatted(fields.size()), table);
    }

    private static Component trail(Family family, CurrentActor reader) {
        var words = "Audit trail of this family";
        if (reader.has(Role.AUDITOR)) {
            return new Anchor("audit?subject=family/" + family.name(), words);
        }
        var barred = new Span("Proof and tokens: audit trail, for auditors");
        barred.addClassNames("kw-soft", "kw-small");
        return barred;
    }
}
