package dev.keyward.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.keyward.security.CurrentActor;

/** Shown for an address that leads nowhere, with the places that exist. */
@ParentLayout(MainLayout.class)
@PageTitle("Page not found")
@AnonymousAllowed
final class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {
    private final transient CurrentActor reader;

    NotFoundPage(CurrentActor reader) {
        this.reader = reader;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var explanation = new Explanation(
                404,
                "Page not found",
                "There is no page at /%s.".formatted(event.getLocation().getPath()),
                "The link may be old or mistyped. These places exist:");
        add(new ProblemContent(explanation, places()));
        return explanation.status();
    }

    private Component[] places() {
        return Navigation.entries(reader).stream()
                .filter(entry -> !Navigation.path(entry).isEmpty())
                .map(entry -> new Anchor(Navigation.path(entry), entry.title()))
                .toArray(Component[]::new);
    }
}
