package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.audit.StoryLine;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Words;
import dev.keyward.stewardship.Statement;
import java.time.Instant;

/** What happened to a family since somebody last answered for it. */
final class ChangesSince extends Div {
    private static final int MOST = 8;

    ChangesSince(Statement statement, Instant now) {
        addClassName("kw-changes");
        var changes = statement.changes();
        if (changes.isEmpty()) {
            add(new Paragraph("Nothing changed since."));
            return;
        }
        add(new Paragraph(changes.size() == 1 ? "One change since:" : "%d changes since:".formatted(changes.size())));
        var list = new UnorderedList();
        changes.stream().limit(MOST).forEach(line -> list.add(item(line, now)));
        if (changes.size() > MOST) {
            list.add(new ListItem("and %d more".formatted(changes.size() - MOST)));
        }
        add(list);
    }

    private static ListItem item(StoryLine line, Instant now) {
        var item = new ListItem(new Span(words(line) + ", "), new Moment(line.at(), now));
        if (line.reason() != null) {
            item.add(new Span(": " + line.reason()));
        }
        return item;
    }

    /** An action such as {@code family.handed-over} by somebody, as people say it. */
    static String words(StoryLine line) {
        var verb = line.action()
                .substring(line.action().indexOf('.') + 1)
                .replace('-', ' ')
                .replace('_', ' ');
        return "%s by %s".formatted(Words.sentence(verb), line.actor().equals("system") ? "the console" : line.actor());
    }
}
