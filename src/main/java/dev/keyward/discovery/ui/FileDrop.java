package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.keyward.discovery.GivenFile;
import dev.keyward.kernel.Refused;

/** Takes an RDB file and counts it while it comes in; the browser shows how much has. It ends on the scan's own page. */
final class FileDrop extends Composite<Div> {
    private final transient DiscoveryDesk desk;
    private final Upload upload = new Upload(this::taken);
    private final Paragraph refusal = new Paragraph();
    private volatile String keyspace;

    FileDrop(DiscoveryDesk desk, String keyspace) {
        this.desk = desk;
        this.keyspace = keyspace;
        upload.setUploadFormat(UploadFormat.RAW); // as it is, so that nothing between here and the reader keeps it
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Choose an RDB file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.getElement().setAttribute("aria-label", "RDB file");
        refusal.addClassNames("kw-refusal", "kw-file-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        getContent().addClassName("kw-stack");
        getContent().add(upload, refusal);
    }

    /** Which keyspace the next file is of. */
    void of(String another) {
        keyspace = another;
    }

    /** On the thread of the request that carries the file, without the page's lock. */
    private void taken(UploadEvent event) {
        var ui = event.getUI();
        try {
            var scan = desk.files().read(new GivenFile(keyspace, event.getFileName()), event.getInputStream());
            ui.access(() -> ui.navigate(DiscoveryNavigation.scan(scan.id())));
        } catch (Refused refused) {
            event.reject("Not read");
            ui.access(() -> show(ui, refused));
        }
    }

    private void show(UI ui, Refused refused) {
        refusal.setText("%s %s".formatted(refused.getMessage(), refused.remedy()));
        refusal.setVisible(true);
        upload.clearFileList();
        ui.push();
    }
}
