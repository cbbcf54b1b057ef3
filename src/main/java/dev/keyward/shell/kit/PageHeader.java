package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;

/** The top of every page: where it lies, its title, one sentence of state, at most one primary act. */
public final class PageHeader extends Header {
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
        acts.add(buttons);
        return this;
    }
}
