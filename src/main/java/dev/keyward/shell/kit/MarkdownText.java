package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * What people wrote in Markdown (CommonMark and tables). It is drawn from elements of a fixed list and text nodes, so
 * nothing in it can become markup: raw HTML stays the text it is, an image is a link to it, and a link leads only to
 * http, https or a page of the console.
 */
public final class MarkdownText extends Div {
    /** Longer texts are shown as they were typed. */
    static final int LONGEST = 128 * 1024;

    private static final int DEEPEST_BLOCKS = 12;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .build();

    public MarkdownText(String source) {
        addClassName("kw-markdown");
        if (source.length() > LONGEST) {
            addNote("This is too long to be drawn and is shown as it was typed, up to %,d characters."
                    .formatted(LONGEST));
            add(new Pre(source.substring(0, LONGEST)));
            return;
        }
        var drawing = new MarkdownDrawing(getElement());
        drawing.draw(PARSER.parse(source));
        if (drawing.isCut()) {
            addNote("The rest has too many parts to be drawn.");
        }
    }

    private void addNote(String words) {
        var note = new Paragraph(words);
        note.addClassName("kw-soft");
        add(note);
    }
}
