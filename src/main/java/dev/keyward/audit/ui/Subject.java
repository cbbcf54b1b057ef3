package dev.keyward.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** The thing an act was about: kind and name, linked where the console has a page for it. */
record Subject(String kind, String name) {
    private static final Map<String, String> PAGES =
            Map.of("family", "families/", "purge", "purges/", "incident", "incidents/", "charter", "charter?version=");

    static Subject of(String subject) {
        var slash = subject.indexOf('/');
        return slash < 0
                ? new Subject("", subject)
                : new Subject(subject.substring(0, slash), subject.substring(slash + 1));
    }

    Component shown() {
        var words = new Span(kind.isEmpty() ? brief() : kind.replace('-', ' ') + " ");
        words.addClassName("kw-soft");
        var subject = new Span();
        subject.addClassName("kw-audit-subject");
        subject.setTitle(name);
        subject.add(kind.isEmpty() ? new Component[] {words} : new Component[] {words, nameOrLink()});
        return subject;
    }

    private Component nameOrLink() {
        var page = PAGES.get(kind);
        return page != null && name.matches("[A-Za-z0-9-]+") ? new Anchor(page + name, brief()) : new Span(brief());
    }

    /** An id by its last letters: the first ones are its time, the same for all of a day. */
    private String brief() {
        return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? "…" + name.substring(28) : name;
    }
}
