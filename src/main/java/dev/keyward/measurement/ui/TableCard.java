package dev.keyward.measurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Toast;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A table of reports: a file, or a text that is pasted. The name of a file means nothing here. */
final class TableCard extends Composite<Div> {
    private static final int MOST_BYTES = 5 << 20;
    private static final String COLUMNS =
            "family, region, bucketStart, bucketSeconds, reads, hits, misses, sampledReads, "
                    + "staleReads, source, id; optional stalenessP95Seconds, hitP95Ms, originP95Ms, invalidations, dlqDepth";

    private final transient Consumer<byte[]> chosen;

    TableCard(CurrentActor reader, Consumer<byte[]> chosen) {
        this.chosen = chosen;
        var words = new Paragraph("CSV in UTF-8, one report a row. Columns: " + COLUMNS + ".");
        words.addClassName("kw-soft");
        var may = reader.has(Role.DOMAIN_EDITOR) || reader.has(Role.PLATFORM_ADMIN);
        getContent()
                .add(
                        may
                                ? new Card("Bring in a table", words, upload(), pasted())
                                : new Card("Bring in a table", words, barred()));
    }

    private static Component barred() {
        return Barred.without(Role.DOMAIN_EDITOR, new Button("Choose a file"));
    }

    private Component upload() {
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((meta, file) -> {
            upload.clearFileList();
            chosen.accept(file);
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(
                event -> Toast.refused("The file was not read.", "Send one CSV file of at most 5 MiB."));
        upload.getElement().setAttribute("aria-label", "Table of measurements");
        return upload;
    }

    private Component pasted() {
        var text = new TextArea("CSV");
        text.setWidthFull();
        text.setMinRows(5);
        text.setMaxRows(14);
        text.addClassName("kw-measured-text");
        text.setHelperText("Begin with the line of column names.");
        var judge = new Button("Dry run", click -> chosen.accept(text.getValue().getBytes(StandardCharsets.UTF_8)));
        var act = new Div(judge);
        act.addClassName("kw-actions");
        var body = new Div(text, act);
        body.addClassName("kw-stack");
        return new Details("Paste it instead", body);
    }
}
