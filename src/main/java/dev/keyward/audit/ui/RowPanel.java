package dev.keyward.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.keyward.audit.chain.AuditEvent;
import dev.keyward.audit.chain.Link;
import dev.keyward.audit.diff.FieldChange;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.CopyButton;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row in full: the act, what it changed, and how it is chained. */
final class RowPanel extends Section {
    RowPanel(Link row, List<FieldChange> changes, Instant now, Runnable close) {
        addClassName("kw-audit-panel");
        getElement().setAttribute("aria-label", "Row " + row.event().seq());
        add(head(row.event(), close), facts(row.event(), now), new H3("What changed"), changed(changes), chain(row));
    }

    private static Component head(AuditEvent event, Runnable close) {
        var title = new H2(Words.action(event.action()));
        var button = new Button(new Glyph("close"), _ -> close.run());
        button.addClassName("kw-icon-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Close row " + event.seq());
        var head = new Div(title, button);
        head.addClassName("kw-card-head");
        return head;
    }

    private static Component facts(AuditEvent event, Instant now) {
        var absolute = new Span(" · " + Moment.absolute(event.at()));
        absolute.addClassName("kw-soft");
        var facts = new FactList()
                .fact("Subject", Subject.of(event.subject()).shown())
                .fact("Who", event.actor())
                .fact("When", new Span(new Moment(event.at(), now), absolute))
                .fact("Through", Words.door(event))
                .fact("Reason", event.reason() == null ? "none given" : event.reason());
        copied(facts, "Token", event.token());
        copied(facts, "Request", event.requestId());
        return facts;
    }

    private static void copied(FactList facts, String label, @Nullable String text) {
        if (text != null) {
            facts.fact(label, copyable(label.toLowerCase(Locale.ROOT), text, text));
        }
    }

    private static Component changed(List<FieldChange> changes) {
        if (changes.isEmpty()) {
            var nothing = new Paragraph("No field changed: the act itself is the record.");
            nothing.addClassName("kw-soft");
            return nothing;
        }
        return new ChangeTable(changes.stream()
                .map(one -> new ChangeTable.Change(one.field(), one.before(), one.after()))
                .toList());
    }

    private static Component chain(Link row) {
        var facts = new FactList()
                .fact("Row", Words.number(row.event().seq()))
                .fact("Hash", copyable("hash", Words.brief(row.hash()), row.hash()))
                .fact("Before it", copyable("hash of the row before", Words.brief(row.prevHash()), row.prevHash()));
        var chain = new Div(new H3("Place in the chain"), facts);
        chain.addClassName("kw-stack");
        return chain;
    }

    private static Component copyable(String what, String shown, String text) {
        var words = new Span(shown);
        words.addClassName("kw-mono");
        words.setTitle(text);
        var both = new Span(words, new CopyButton(what, text));
        both.addClassName("kw-audit-copyable");
        return both;
    }
}
