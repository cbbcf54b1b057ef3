package dev.keyward.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.keyward.access.Access;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import org.springframework.stereotype.Component;

/** Whoever signed in with a one-time password chooses their own before they see anything else. */
@Component
class ChangeFirst implements VaadinServiceInitListener {
    private final Access access;
    private final CurrentActor current;

    ChangeFirst(Access access, CurrentActor current) {
        this.access = access;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        var there = event.getNavigationTarget() == MyAccountView.class;
        if (!there && current.has(Role.VIEWER) && access.mustChangePassword()) {
            event.forwardTo(MyAccountView.class);
        }
    }
}
