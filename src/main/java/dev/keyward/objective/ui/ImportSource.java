package dev.keyward.objective.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FileSource;
import java.util.function.Consumer;

/** Where the objectives come from. */
final class ImportSource extends Composite<Div> {
    private final FileSource source;

    ImportSource(Consumer<byte[]> chosen) {
        source = new FileSource(
                "OpenSLO file", "YAML", "Begin with apiVersion: openslo/v1 and kind: SLO; --- between two.", chosen);
        var words = new Paragraph(
                new Span("YAML documents of kind SLO in OpenSLO v1, one a family, in UTF-8. A document's name is its"
                        + " family's. The quickest start is to "),
                new Anchor(FreshnessNavigation.OVERVIEW, "export what is there"),
                new Span(" and change it. What equals the promise stays inherited."));
        words.addClassName("kw-soft");
        getContent().add(new Card("File", words, source));
    }

    void setEnabled(boolean enabled) {
        getContent().setEnabled(enabled);
    }

    void clear() {
        source.clear();
    }
}
