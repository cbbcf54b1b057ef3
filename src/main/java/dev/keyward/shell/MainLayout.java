package dev.keyward.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Modules;

/** The frame around every page: header on top, navigation at the left, the page in the middle. */
@Layout
@AnonymousAllowed
final class MainLayout extends AppLayout {
    MainLayout(CurrentActor reader, Surroundings surroundings, Palette palette, PersonMenu person) {
        addToNavbar(new FrameTop(reader, surroundings, palette, person));
        addToDrawer(new Scroller(new Navigation(reader)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Modules.load(event.getUI(), "shortcuts");
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
