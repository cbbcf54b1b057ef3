package dev.keyward.measurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.FileSource;
import java.util.function.Consumer;

/** A table of reports, and its columns. */
final class TableCard extends Composite<Div> {
    private static final String NEEDED =
            "family, region, bucketStart, bucketSeconds, reads, hits, misses, sampledReads, staleReads, source, id";
    private static final String OPTIONAL = "stalenessP95Seconds, hitP95Ms, originP95Ms, invalidations, dlqDepth";

    TableCard(CurrentActor reader, Consumer<byte[]> chosen) {
        var words = new Paragraph("CSV in UTF-8, one report a row. The first line names the columns, in any order.");
        words.addClassName("kw-soft");
        var columns = new FactList().fact("Needed", names(NEEDED)).fact("Optional", names(OPTIONAL));
        var may = reader.has(Role.DOMAIN_EDITOR) || reader.has(Role.PLATFORM_ADMIN);
        getContent().add(new Card("Bring in a table", words, columns, may ? source(chosen) : barred()));
    }

    private static Span names(String columns) {
        var names = new Span(columns);
        names.addClassNames("kw-mono", "kw-small", "kw-names");
        return names;
    }

    private static Component barred() {
        var act = new Div(Barred.without(Role.DOMAIN_EDITOR, new Button("Choose a file")));
        act.addClassName("kw-actions");
        return act;
    }

    private static Component source(Consumer<byte[]> chosen) {
        return new FileSource("Table of measurements", "CSV", "Begin with the line of column names.", chosen);
    }
}
