package dev.keyward.shell.kit;

import com.vaadin.flow.component.UI;

/** Keeps people who work by keyboard or by ear where they were, when what they acted with is gone afterwards. */
public final class Foothold {
    private Foothold() {}

    /** After an act or on a new page: a lost cursor goes to the title of the page; one that is somewhere stays. */
    public static void regain() {
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage()
                    .executeJs("import(new URL('keyward/foothold.js', document.baseURI)).then(module =>"
                            + " module.regain())");
        }
    }
}
