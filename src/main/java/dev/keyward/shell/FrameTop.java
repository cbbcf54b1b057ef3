package dev.keyward.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import dev.keyward.security.CurrentActor;

/** The header: the product, the environment, help, theme and the person who is signed in. */
final class FrameTop extends Div {
    FrameTop(
            CurrentActor reader, Surroundings surroundings, Palette palette, PersonMenu person, ReadOnlyLine readOnly) {
        addClassName("kw-frame-top");
        getElement().setAttribute("role", "banner");
        add(skip());
        if (surroundings.demo()) {
            add(demoLine());
        }
        add(readOnly);
        var grow = new Span();
        grow.addClassName("kw-grow");
        var bar = new Div(
                new DrawerToggle(),
                mark(),
                surroundings.chip(),
                grow,
                palette,
                ShortcutHelp.button(reader),
                new ThemeSwitch(),
                person);
        bar.addClassName("kw-frame-bar");
        add(bar);
    }

    private static Component skip() {
        var skip = new Anchor("#content", "Skip to content");
        skip.addClassName("kw-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static Component demoLine() {
        var line = new Div("Demo mode: sample data, loopback only");
        line.addClassName("kw-demo-line");
        return line;
    }

    private static Component mark() {
        var mark = new Anchor("", new Image("keyward/logo.svg", ""), new Span("Keyward"));
        mark.addClassName("kw-mark");
        return mark;
    }
}
