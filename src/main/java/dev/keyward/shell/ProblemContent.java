package dev.keyward.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;

/** The body of every page that had to be shown in place of another. */
final class ProblemContent extends Div {
    ProblemContent(Explanation explanation, Component... ways) {
        var acts = new Component[ways.length + 1];
        acts[0] = new Anchor("", "Home");
        System.arraycopy(ways, 0, acts, 1, ways.length);
        add(new PageHeader(explanation.title()), new EmptyState(explanation.words(), explanation.remedy(), acts));
    }
}
