package dev.keyward.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Foothold;
import dev.keyward.shell.kit.Modules;
import org.jspecify.annotations.Nullable;

/** The frame around every page: header on top, navigation at the left, the page in the middle. */
@Layout
@AnonymousAllowed
final class MainLayout extends AppLayout implements AfterNavigationObserver {
    /** Every ancestor that could scroll, since the frame decides by width which of them does. */
    private static final String TO_TOP = "for (let at = document.getElementById('content'); at;"
            + " at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) { at.scrollTop = 0; }"
            + " window.scrollTo(0, 0);";

    private final ReadOnlyLine readOnly;
    private @Nullable String path;

    MainLayout(
            CurrentActor reader, Surroundings surroundings, Palette palette, PersonMenu person, ReadOnlyLine readOnly) {
        this.readOnly = readOnly;
        addToNavbar(new FrameTop(reader, surroundings, palette, person, readOnly));
        addToDrawer(new Scroller(new Navigation(reader)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Modules.load(event.getUI(), "shortcuts");
        Modules.load(event.getUI(), "clicks");
    }

    /** Another page starts at its top, also one that comes after saving; going back stays where the reader was. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        readOnly.look();
        var next = event.getLocation().getPath();
        var back = event.getLocationChangeEvent().getTrigger() == NavigationTrigger.HISTORY;
        if (path != null && !path.equals(next) && !back) {
            getElement().executeJs(TO_TOP);
            Foothold.regain();
        }
        path = next;
    }

    /** Gives the page its margins and makes it the target of the skip link, whatever it is made of. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        var element = content.getElement();
        element.getClassList().add("kw-page");
        element.setAttribute("id", "content");
        element.setAttribute("role", "main");
        element.setAttribute("tabindex", "-1");
    }
}
