package dev.keyward.registry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySearch;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Shortcut;
import dev.keyward.shell.kit.Toast;

/**
 * The way on through the list that a family was opened from: its filters and its order stand in the address, and the
 * list is asked when somebody goes on, so it is never stale and costs nothing until then.
 */
final class FamilyTrail extends Div {
    private final transient FamilySearch search;
    private final transient FamilyId here;
    private final transient FamilyQuery list;

    FamilyTrail(FamilySearch search, FamilyId here, QueryState address) {
        this.search = search;
        this.here = here;
        this.list = FamilyQuery.from(address);
        addClassName("kw-trail");
        add(step("up", false, "[", "Previous family"), step("down", true, "]", "Next family"));
    }

    /** The address of the list. */
    static String back(QueryState address) {
        var from = FamilyQuery.from(address).written();
        return from.isEmpty() ? FamilyNavigation.LIST : FamilyNavigation.LIST + "?" + from;
    }

    private Button step(String icon, boolean next, String key, String words) {
        var button = new Button(new Glyph(icon), click -> go(next));
        button.addClassName("kw-icon-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return Shortcut.on(button, key, words);
    }

    private void go(boolean next) {
        search.beside(here, next, list.filter(), list.sort())
                .ifPresentOrElse(
                        family -> FamilyNavigation.open(UI.getCurrent(), family, list.written()),
                        () -> Toast.says(
                                next
                                        ? "This is the last family of the list."
                                        : "This is the first family of the list."));
    }
}
