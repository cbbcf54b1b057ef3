package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The top of every page: where it lies, its title, one sentence of state, at most one primary act. Of many acts a phone
 * shows the primary one, the rest behind a button (frontend/tools.css).
 */
public final class PageHeader extends Header {
    private static final int FEW = 3;
    private final Nav trail = new Nav();
    private final H1 title = new H1();
    private final Div beside = new Div();
    private final Paragraph sentence = new Paragraph();
    private final Div acts = new Div();

    public PageHeader(String text) {
        addClassName("kw-page-header");
        getElement().setAttribute("role", "none");
        trail.addClassName("kw-breadcrumb");
        trail.setAriaLabel("Breadcrumb");
        trail.setVisible(false);
        title.setText(text);
        beside.addClassName("kw-title-beside");
        sentence.addClassName("kw-sentence");
        sentence.setVisible(false);
        acts.addClassName("kw-actions");
        var titleRow = new Div(title, beside);
        titleRow.addClassName("kw-title-row");
        var words = new Div(trail, titleRow, sentence);
        words.addClassName("kw-page-words");
        add(words, acts);
    }

    /** Adds a step to the breadcrumb, outermost first. */
    public PageHeader under(String label, String route) {
        trail.add(new Anchor(route, label));
        trail.setVisible(true);
        return this;
    }

    /** Says in plain words how things stand; said again when they change. */
    public PageHeader says(String state) {
        sentence.setText(state);
        sentence.setVisible(!state.isEmpty());
        return this;
    }

    /** Screen readers hear the sentence each time it is another one; for a page that changes while it is open. */
    public PageHeader announces() {
        sentence.getElement().setAttribute("role", "status");
        return this;
    }

    public PageHeader titled(String text) {
        title.setText(text);
        return this;
    }

    /** Puts badges or chips beside the title. */
    public PageHeader beside(Component... chips) {
        beside.removeAll();
        beside.add(chips);
        return this;
    }

    /** Puts acts at the right; at most one of them is primary. */
    public PageHeader acts(Component... buttons) {
        acts.removeAll();
        acts.setClassName("kw-folds", buttons.length > FEW);
        acts.removeClassName("kw-unfolded");
        acts.add(buttons);
        if (buttons.length > FEW) {
            acts.add(fold());
        }
        return this;
    }

    private Button fold() {
        var fold = new Button("More acts", new Glyph("down"));
        fold.addClassName("kw-act-fold");
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.addClickListener(click -> {
            var open = !acts.hasClassName("kw-unfolded");
            acts.setClassName("kw-unfolded", open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return fold;
    }
}
