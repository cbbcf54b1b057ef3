package dev.keyward.manifest.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.keyward.registry.Arrival;
import java.util.Optional;

/** The way to the import, for modules that come with a file they made. */
public final class ImportNavigation {
    static final String IMPORT = "families/import";

    private ImportNavigation() {}

    /** A file on its way to the page. */
    record Errand(byte[] file, Arrival arrival) {}

    /** Opens the import and shows at once what each row of this file would do. */
    public static void open(UI ui, byte[] file, Arrival arrival) {
        ComponentUtil.setData(ui, Errand.class, new Errand(file, arrival));
        ui.navigate(IMPORT);
    }

    /** What somebody came with, once. */
    static Optional<Errand> errand(UI ui) {
        var errand = ComponentUtil.getData(ui, Errand.class);
        ComponentUtil.setData(ui, Errand.class, null);
        return Optional.ofNullable(errand);
    }
}
