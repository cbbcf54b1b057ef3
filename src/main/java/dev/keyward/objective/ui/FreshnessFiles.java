package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.keyward.objective.FreshnessExport;
import dev.keyward.objective.OpenSloFiles;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Takes what the overview shows away as a file, and leads to where one is brought in. */
@org.springframework.stereotype.Component
class FreshnessFiles {
    private final FreshnessExport table;
    private final OpenSloFiles files;
    private final CurrentActor reader;

    FreshnessFiles(FreshnessExport table, OpenSloFiles files, CurrentActor reader) {
        this.table = table;
        this.files = files;
        this.reader = reader;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    Component[] acts(Supplier<FreshnessQuery> shown) {
        return new Component[] {importing(), exports(shown)};
    }

    private Button importing() {
        var button = new Button(
                "Import OpenSLO", new Glyph("up"), click -> UI.getCurrent().navigate(ImportView.class));
        return reader.has(Role.DOMAIN_EDITOR) ? button : Barred.without(Role.DOMAIN_EDITOR, button);
    }

    private MenuBar exports(Supplier<FreshnessQuery> shown) {
        var menu = new MenuBar();
        menu.addClassName("kw-export");
        var export = menu.addItem(new Glyph("download"));
        export.add(new Span("Export"));
        export.setAriaLabel("Export what the list shows");
        export.getSubMenu()
                .addItem(link(
                        "Export OpenSLO, for a repository",
                        "objectives.yaml",
                        "application/yaml",
                        out -> out.write(files.export(shown.get().filter()).getBytes(StandardCharsets.UTF_8))));
        export.getSubMenu()
                .addItem(link(
                        "Export CSV, for a spreadsheet",
                        FreshnessExport.FILE,
                        "text/csv",
                        out -> table.csv(shown.get().filter(), shown.get().sort(), out)));
        return menu;
    }

    private static Anchor link(String words, String file, String type, Writing writing) {
        DownloadHandler download = event -> {
            event.setFileName(file);
            event.setContentType(type + ";charset=UTF-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            writing.to(event.getOutputStream());
        };
        var link = new Anchor(download, words);
        link.addClassName("kw-export-link");
        return link;
    }
}
