package dev.keyward.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.shell.kit.Glyph;

/** The body of every page that had to be shown in place of another. */
final class ProblemContent extends Div {
    ProblemContent(Explanation explanation, Component... ways) {
        addClassName("kw-problem");
        var next = new Div(new Anchor("", "Go to home"));
        next.addClassName("kw-ways");
        next.add(ways);
        add(
                new Glyph(icon(explanation.status())),
                new H1(explanation.title()),
                new Paragraph(explanation.words()),
                new Paragraph(explanation.remedy()),
                next);
    }

    private static String icon(int status) {
        return switch (status) {
            case 403 -> "lock";
            case 404 -> "compass";
            case 409 -> "attention";
            default -> "danger";
        };
    }
}
