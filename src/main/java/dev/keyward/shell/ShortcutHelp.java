package dev.keyward.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Glyph;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of the console, shown on {@code ?}; frontend/shortcuts.js listens for them. */
final class ShortcutHelp extends Dialog {
    ShortcutHelp(CurrentActor reader) {
        setHeaderTitle("Keyboard shortcuts");
        var list = new Div();
        list.addClassName("kw-keys");
        keys(reader).forEach((keys, words) -> list.add(keys(keys), new Span(words)));
        add(list);
        var close = new Button(new Glyph("close"), click -> close());
        close.setAriaLabel("Close");
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("kw-icon-button");
        getHeader().add(close);
    }

    /** The button of the header; {@code ?} presses it too. */
    static Button button(CurrentActor reader) {
        var help = new Button(new Glyph("keyboard"), click -> new ShortcutHelp(reader).open());
        help.addClassNames("kw-frame-button", "kw-shortcuts");
        help.addThemeVariants(ButtonVariant.TERTIARY);
        help.setAriaLabel("Keyboard shortcuts");
        help.setTooltipText("Keyboard shortcuts: ?");
        help.getElement().setAttribute("data-shortcut", "?");
        return help;
    }

    private static Map<String, String> keys(CurrentActor reader) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("Ctrl K", "Search everything, or paste a key (on a Mac: \u2318 K)");
        Navigation.entries(reader).forEach(entry -> {
            var letter = Navigation.KEYS.get(Navigation.path(entry));
            if (letter != null) {
                keys.put("g " + letter, "Go to " + entry.title());
            }
        });
        keys.put("/", "Search this page");
        keys.put("c", "Create, on pages with a list");
        keys.put("c i", "Declare an incident, from anywhere");
        keys.put("[ ]", "Previous and next record of the list you came from");
        keys.put("?", "Show these shortcuts");
        keys.put("Esc", "Close a dialog or a menu");
        return keys;
    }

    private static Span keys(String keys) {
        var row = new Span();
        for (var key : keys.split(" ")) {
            var cap = new Span(key);
            cap.addClassName("kw-key");
            row.add(cap);
        }
        return row;
    }
}
