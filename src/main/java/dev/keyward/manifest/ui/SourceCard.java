package dev.keyward.manifest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Toast;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Where the families come from: a file, or a text that is pasted. The name of a file means nothing here. */
final class SourceCard extends Composite<Div> {
    private static final int MOST_BYTES = 5 << 20;
    private final transient Consumer<byte[]> chosen;
    private final TextArea text = new TextArea("CSV or YAML");
    private final Upload upload;

    SourceCard(Consumer<byte[]> chosen) {
        this.chosen = chosen;
        this.upload = new Upload(UploadHandler.inMemory((meta, file) -> take(file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(
                event -> Toast.refused("The file was not read.", "Send one CSV or YAML file of at most 5 MiB."));
        upload.getElement().setAttribute("aria-label", "File of families");
        getContent().add(new Card("File", explained(), upload, pasted()));
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

    private Component pasted() {
        text.setWidthFull();
        text.setMinRows(6);
        text.setMaxRows(16);
        text.addClassName("kw-import-text");
        text.setHelperText("Begin with the line of column names, or with apiVersion: cachegov/v1.");
        var judge = new Button("Dry run", click -> chosen.accept(text.getValue().getBytes(StandardCharsets.UTF_8)));
        var act = new Div(judge);
        act.addClassName("kw-actions");
        var body = new Div(text, act);
        body.addClassName("kw-stack");
        return new Details("Paste it instead", body);
    }

    private void take(byte[] file) {
        upload.clearFileList();
        chosen.accept(file);
    }

    void setEnabled(boolean enabled) {
        getContent().setEnabled(enabled);
    }

    void clear() {
        text.clear();
    }
}
