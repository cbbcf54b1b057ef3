package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** The plain ES modules of {@code frontend/}, served as they are; no bundler is involved (docs/decisions/0002). */
public final class Modules {
    private Modules() {}

    /** Loads a module once a page; it looks after the whole document. The name is the file's without {@code .js}. */
    public static void load(UI ui, String name) {
        ui.getPage().addJsModule("context://keyward/" + name + ".js");
    }

    /** Calls an exported function of a module with the element of a component, each time the component is attached. */
    public static void attend(Component component, String name, String function) {
        component.addAttachListener(event -> component
                .getElement()
                .executeJs(
                        "import(new URL('keyward/' + $0 + '.js', document.baseURI)).then(module => module[$1](this))",
                        name,
                        function));
    }
}
