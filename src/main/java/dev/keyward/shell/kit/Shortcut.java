package dev.keyward.shell.kit;

import com.vaadin.flow.component.button.Button;

/** Gives the page's own acts their keys; frontend/shortcuts.js presses the button, never while somebody types. */
public final class Shortcut {
    private Shortcut() {}

    /** The button answers to a key, and its tooltip says so after its words. */
    public static Button on(Button button, String key, String words) {
        button.getElement().setAttribute("data-shortcut", key);
        button.setTooltipText("%s, shortcut: %s".formatted(words, key));
        button.setAriaLabel(words);
        return button;
    }

    /** The create button of a list answers to {@code c}; its tooltip says so. */
    public static Button creates(Button button) {
        button.getElement().setAttribute("data-shortcut", "c");
        button.setTooltipText("Shortcut: c");
        return button;
    }
}
