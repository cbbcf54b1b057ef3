package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A text that somebody brings: a file of at most 5 MiB, or pasted. The name of a file means nothing here. */
public final class FileSource extends Div {
    private static final int MOST_BYTES = 5 << 20;
    private final transient Consumer<byte[]> chosen;
    private final String format;
    private final TextArea text;
    private final Upload upload;

    /**
     * @param what is in the file, for screen readers, such as {@code File of families}
     * @param format such as {@code CSV or YAML}
     * @param hint how a pasted text begins
     * @param chosen gets the bytes, for a dry run
     */
    public FileSource(String what, String format, String hint, Consumer<byte[]> chosen) {
        this.chosen = chosen;
        this.format = format;
        this.text = new TextArea(format);
        this.upload = new Upload(UploadHandler.inMemory((meta, file) -> take(file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(event -> refused());
        upload.getElement().setAttribute("aria-label", what);
        addClassName("kw-stack");
        add(upload, pasted(hint));
    }

    private void refused() {
        Toast.refused("The file was not read.", "Send one %s file of at most 5 MiB.".formatted(format));
    }

    private Component pasted(String hint) {
        text.setWidthFull();
        text.setMinRows(6);
        text.setMaxRows(16);
        text.addClassName("kw-file-text");
        text.setHelperText(hint);
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

    public void clear() {
        text.clear();
    }
}
