package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.Purge;
import dev.keyward.purge.Purging;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Background;
import dev.keyward.shell.kit.Meter;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;

/** Asks for a purge: families, values, a reason. Ends in a preview on the purge's own page; nothing is deleted here. */
@Route(PurgeNavigation.NEW)
@PageTitle("Request a purge")
@PermitAll
final class PurgeRequestView extends Composite<Div> implements BeforeEnterObserver {
    private final Purging purging;
    private final CurrentActor reader;
    private final RequestForm form;
    private final ScopePreview scope;
    private final Button preview = new Button("Preview", click -> preview());
    private final Meter meter = new Meter("Preview");

    PurgeRequestView(Purging purging, Registry registry, Fleet fleet, CurrentActor reader, InstantSource clock) {
        this.purging = purging;
        this.reader = reader;
        var killSwitch = new KillSwitchBar(purging, reader, clock);
        killSwitch.show(purging.killSwitch());
        this.scope = new ScopePreview(fleet);
        this.form = new RequestForm(registry, fleet, this::scopeChanged);
        var header = new PageHeader("Request a purge")
                .under("Purges", PurgeNavigation.list())
                .says("Previewed first, approved by somebody else, then run. Nothing is deleted on this page.");
        getContent().addClassName("kw-purge-request");
        getContent().add(header, killSwitch, columns());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.prefill(parameters);
    }

    private Component columns() {
        var columns = new Div(new Div(form, foot()), scope);
        columns.addClassName("kw-columns");
        return columns;
    }

    private Component foot() {
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        Permit.needs(preview, reader, Role.PURGE_OPERATOR);
        var leave = new Anchor(PurgeNavigation.list(), "Cancel");
        var acts = new Div(preview, leave);
        acts.addClassNames("kw-actions", "kw-request-acts");
        if (!Permit.any(reader, Role.PURGE_OPERATOR)) {
            var why = new Span(Permit.why(Role.PURGE_OPERATOR));
            why.addClassNames("kw-soft", "kw-small");
            acts.add(why);
        }
        meter.setVisible(false);
        var foot = new Div(acts, meter);
        foot.addClassName("kw-request-foot");
        return foot;
    }

    private void scopeChanged() {
        scope.show(form.families(), form.chosenValues());
    }

    private void preview() {
        form.clear();
        if (!form.isComplete()) {
            return;
        }
        try {
            var drafted = purging.request(form.wanted());
            preview.setEnabled(false);
            meter.setVisible(true);
            meter.waits("Counting. The preview reads names for at most ten seconds or so and deletes nothing.");
            getUI().ifPresent(ui -> count(ui, drafted));
        } catch (Refused refused) {
            if (!form.show(refused)) {
                Toast.refused(refused);
            }
        }
    }

    /** Whatever the count comes to, the request exists by now, so its page is the place to go on. */
    private void count(UI ui, Purge drafted) {
        var page = PurgeNavigation.purge(drafted.id());
        Background.run(ui, () -> purging.dryRun(drafted.id()), counted -> ui.navigate(page), thrown -> {
            ui.navigate(page);
            if (!(thrown instanceof Refused refused)) {
                throw thrown;
            }
            Toast.refused(refused);
        });
    }
}
