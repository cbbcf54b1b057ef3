package dev.keyward.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Shown when a page cannot be: refused, not permitted, or broken. Says what happened and what to do, never a trace. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class ProblemPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private String title = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var explanation = Explanation.of(parameter.getException());
        title = explanation.title();
        add(new ProblemContent(explanation));
        return explanation.status();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
