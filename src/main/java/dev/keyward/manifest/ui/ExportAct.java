package dev.keyward.manifest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.keyward.manifest.Exports;
import dev.keyward.manifest.ManifestFormat;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Glyph;

/** Takes the families that the list shows away as a file. */
@org.springframework.stereotype.Component
class ExportAct extends AddedPart {
    private final Exports exports;

    ExportAct(Exports exports) {
        super("families", Place.ACT, 20, "Export");
        this.exports = exports;
    }

    @Override
    public Component content(String id) {
        var filter = FamilyNavigation.filter(id);
        var menu = new MenuBar();
        menu.addClassName("kw-export");
        var export = menu.addItem(new Glyph("download"));
        export.add(new Span("Export"));
        export.setAriaLabel("Export what the list shows");
        export.getSubMenu().addItem(link("As CSV, for a spreadsheet", ManifestFormat.CSV, filter));
        export.getSubMenu().addItem(link("As YAML, for a repository", ManifestFormat.YAML, filter));
        return menu;
    }

    private Anchor link(String words, ManifestFormat format, FamilyFilter filter) {
        DownloadHandler download = event -> {
            event.setFileName(format.fileName());
            event.setContentType(format.contentType());
            event.getResponse().setHeader("Cache-Control", "no-store");
            exports.write(filter, format, event.getOutputStream());
        };
        var link = new Anchor(download, words);
        link.addClassName("kw-export-link");
        return link;
    }
}
