package dev.keyward.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.keyward.shell.kit.Toast;
import java.util.Optional;

/** What a listener throws reaches the person who pressed the button, as words; and every title ends in the product. */
@SpringComponent
class LastResort implements VaadinServiceInitListener, ErrorHandler {
    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
        service.getSource()
                .addUIInitListener(
                        init -> init.getUI().addAfterNavigationListener(navigated -> suffixSoon(init.getUI())));
    }

    @Override
    public void error(ErrorEvent event) {
        var explanation = Explanation.of(event.getThrowable());
        event.getComponent()
                .flatMap(component -> component.getUI())
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .ifPresent(ui -> ui.access(() -> tell(explanation)));
    }

    private static void tell(Explanation explanation) {
        var message =
                explanation.status() == 500 ? explanation.title() + ". " + explanation.words() : explanation.words();
        Toast.refused(message, explanation.remedy());
    }

    /** A view's title is set after the listeners of its navigation have run. */
    private static void suffixSoon(UI ui) {
        ui.beforeClientResponse(ui, response -> suffix(ui));
    }

    private static void suffix(UI ui) {
        var title = ui.getInternals().getTitle();
        if (title != null && !title.endsWith("Keyward")) {
            ui.getPage().setTitle(title + " · Keyward");
        }
    }
}
