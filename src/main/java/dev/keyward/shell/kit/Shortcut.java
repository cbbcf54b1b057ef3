package dev.keyward.shell.kit;

import com.vaadin.flow.component.button.Button;

/** Gives the page's own acts their keys; frontend/shortcuts.js presses the button, never while somebody types. */
public final class Shortcut {
    private Shortcut() {}

    /** The create button of a list answers to {@code c}; its tooltip says so. */
    public static Button creates(Button button) {
        button.getElement().setAttribute("data-shortcut", "c");
        button.setTooltipText("Shortcut: c");
        return button;
    }
}
