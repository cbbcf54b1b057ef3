package dev.keyward.access.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.security.Role;
import java.util.Arrays;
import java.util.Set;

/** The roles with what each is for. Everybody reads, so the viewer's is not offered. */
final class RolePicker extends CheckboxGroup<Role> {
    RolePicker(Set<Role> held) {
        super("Roles");
        addClassName("kw-roles");
        var offered =
                Arrays.stream(Role.values()).filter(role -> role != Role.VIEWER).toList();
        setItems(offered);
        setValue(Set.copyOf(held.stream().filter(offered::contains).toList()));
        setItemLabelGenerator(Role::label);
        setRenderer(new ComponentRenderer<>(RolePicker::words));
    }

    private static Div words(Role role) {
        var duty = new Span(role.duty() + ".");
        duty.addClassNames("kw-soft", "kw-small");
        var words = new Div(new Span(role.label()), duty);
        words.addClassName("kw-role");
        return words;
    }
}
