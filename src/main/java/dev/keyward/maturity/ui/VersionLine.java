package dev.keyward.maturity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.maturity.RulesetVersion;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version: since when, by whom, why, and what it changed. */
final class VersionLine extends Div {
    /** @param before the version it replaced; null for the built-in one */
    VersionLine(RulesetVersion version, @Nullable RulesetVersion before, Instant now) {
        addClassName("kw-level-group");
        add(new H3("Version " + version.version()));
        var at = version.inForceAt();
        if (before == null || at == null) {
            add(soft(new Span("Built in: the numbers of the playbook's rules.")));
            return;
        }
        add(
                new Paragraph(String.valueOf(version.reason())),
                soft(
                        new Span("In force since "),
                        new Moment(at, now),
                        new Span(", proposed by %s, approved by %s."
                                .formatted(who(version.proposedBy()), version.inForceBy()))),
                new ChangeTable(RulesetWords.changes(before.rules(), version.rules())));
    }

    private static String who(@Nullable String person) {
        return person == null ? "nobody else" : person;
    }

    private static Div soft(Span first, com.vaadin.flow.component.Component... more) {
        var words = new Div(first);
        words.add(more);
        words.addClassNames("kw-soft", "kw-small");
        return words;
    }
}
