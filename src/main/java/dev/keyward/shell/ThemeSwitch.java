package dev.keyward.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.server.VaadinRequest;
import dev.keyward.shell.kit.Glyph;
import java.util.EnumMap;
import java.util.Map;

/** Light, dark or system, one press away on every page. */
final class ThemeSwitch extends Button {
    private final Map<ThemeChoice, MenuItem> items = new EnumMap<>(ThemeChoice.class);

    ThemeSwitch() {
        addClassName("kw-frame-button");
        addThemeVariants(ButtonVariant.TERTIARY);
        getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        for (var choice : ThemeChoice.values()) {
            var item = menu.addItem(choice.label, click -> choose(choice));
            item.setCheckable(true);
            items.put(choice, item);
        }
        show(ThemeChoice.of(VaadinRequest.getCurrent()));
    }

    private void choose(ThemeChoice choice) {
        getUI().ifPresent(choice::applyTo);
        show(choice);
    }

    private void show(ThemeChoice choice) {
        setIcon(new Glyph(choice.icon));
        setAriaLabel("Theme: " + choice.label);
        setTooltipText("Theme: " + choice.label);
        items.forEach((each, item) -> item.setChecked(each == choice));
    }
}
