package dev.keyward.shell.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;
import dev.keyward.kernel.Refused;
import java.util.ArrayList;

/** Short words at the edge of the page, read aloud by screen readers. */
public final class Toast {
    private Toast() {}

    /** Tells what was done; gone after five seconds. */
    public static Notification says(String text) {
        return show("says", "good", text, "", 5_000);
    }

    /**
     * Tells why it was not done and what to do; gone with the next message, with what is done next, on the next page, or
     * after a minute.
     */
    public static Notification refused(String message, String remedy) {
        var told = show("refused", "danger", message, remedy, 60_000);
        var ui = UI.getCurrent();
        if (ui != null) {
            ends(told, ui);
        }
        return told;
    }

    /** The page that reads again in the moment of the refusal does not end it; the one after does. */
    private static void ends(Notification told, UI ui) {
        var ends = new ArrayList<Registration>();
        ends.add(ui.addAfterNavigationListener(event -> told.close()));
        ui.beforeClientResponse(
                ui, context -> ends.add(ComponentUtil.addListener(ui, PageChanged.class, change -> told.close())));
        told.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                ends.forEach(Registration::remove);
            }
        });
    }

    public static Notification refused(Refused refused) {
        return refused(refused.getMessage(), refused.remedy());
    }

    /** Something was done since: what was refused before is over. */
    public static void over() {
        var ui = UI.getCurrent();
        var before = ui == null ? null : ComponentUtil.getData(ui, Notification.class);
        if (before != null) {
            before.close();
        }
    }

    private static Notification show(String kind, String icon, String text, String more, int milliseconds) {
        var notification = new Notification();
        var words = new Div(new Span(text));
        words.addClassName("kw-toast-words");
        if (!more.isEmpty()) {
            words.removeAll();
            words.add(title(text), new Span(more));
        }
        var row = new Div(new Glyph(icon), words, closing(notification));
        row.addClassNames("kw-toast", "kw-toast-" + kind);
        notification.add(row);
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.setAssertive(kind.equals("refused"));
        replace(notification);
        notification.open();
        return notification;
    }

    /** One message at a time: an old refusal says nothing about what was done since. */
    private static void replace(Notification next) {
        over();
        var ui = UI.getCurrent();
        if (ui != null) {
            ComponentUtil.setData(ui, Notification.class, next);
        }
    }

    private static Span title(String text) {
        var span = new Span(text);
        span.addClassName("kw-toast-title");
        return span;
    }

    private static Button closing(Notification notification) {
        var close = new Button(new Glyph("close"), click -> notification.close());
        close.addClassName("kw-icon-button");
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close this message");
        return close;
    }
}
