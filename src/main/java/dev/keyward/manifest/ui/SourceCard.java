package dev.keyward.manifest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FileSource;
import java.util.function.Consumer;

/** Where the families come from. */
final class SourceCard extends Composite<Div> {
    private final FileSource source;

    SourceCard(Consumer<byte[]> chosen) {
        this.source = new FileSource(
                "File of families",
                "CSV or YAML",
                "Begin with the line of column names, or with apiVersion: cachegov/v1.",
                chosen);
        getContent().add(new Card("File", explained(), source));
    }

    private static Component explained() {
        var words = new Paragraph(new Span(
                "A CSV table with one family a row, or YAML documents of kind KeyFamily, in UTF-8. The columns are those of an"
                        + " export, so the quickest start is to "));
        var export = new Anchor("families", "export what is there");
        words.add(export, new Span(" and change it."));
        words.addClassName("kw-soft");
        return words;
    }

    void setEnabled(boolean enabled) {
        getContent().setEnabled(enabled);
    }

    void clear() {
        source.clear();
    }
}
