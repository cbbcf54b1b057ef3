package dev.keyward.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Shown when the router itself keeps somebody out of a view. */
@ParentLayout(MainLayout.class)
@PageTitle("Not permitted")
@AnonymousAllowed
final class NotPermittedPage extends Div implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new ProblemContent(Explanation.notPermitted()));
        return Explanation.notPermitted().status();
    }
}
