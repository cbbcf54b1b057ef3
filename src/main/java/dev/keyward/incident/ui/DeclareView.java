package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.incident.DetectedBy;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Declares an incident: two things to say, everything else is filled in from the family. Enter sends it. */
@Route(IncidentNavigation.DECLARE)
@PageTitle("Declare an incident")
@PermitAll
final class DeclareView extends Composite<Div> implements BeforeEnterObserver {
    private final transient IncidentDesk desk;
    private final DeclareForm form;

    DeclareView(IncidentDesk desk) {
        this.desk = desk;
        var panel = new AffectedPanel(desk);
        form = new DeclareForm(desk, panel::show);
        var header = new PageHeader("Declare an incident")
                .under("Incidents", IncidentNavigation.LIST)
                .says("A title and three questions. Declaring wakes nobody by itself; it gives everybody one place.");
        var columns = new Div(new Div(form, foot()), panel);
        columns.addClassName("kw-columns");
        getContent().addClassName("kw-declare");
        getContent().add(header, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = QueryState.of(event.getLocation());
        var families = event.getLocation().getQueryParameters().getParameters().getOrDefault("family", List.of());
        form.begin(families, query.get("drill").equals("true"), query.get("by", DetectedBy.USER_REPORT));
    }

    private Div foot() {
        var declare = new Button("Declare", click -> declare());
        declare.addThemeVariants(ButtonVariant.PRIMARY);
        declare.setTooltipText("Enter does the same");
        declare.addClickShortcut(Key.ENTER).listenOn(form);
        if (!desk.mayDeclare()) {
            Barred.because(IncidentDesk.declarers(), declare);
        }
        var foot = new Div(declare, new Anchor(IncidentNavigation.LIST, "Cancel"));
        foot.addClassNames("kw-actions", "kw-form-foot");
        return foot;
    }

    private void declare() {
        var wanted = form.wanted();
        if (wanted == null) {
            return;
        }
        try {
            var incident = desk.incidents().declare(wanted);
            UI.getCurrent().navigate(IncidentNavigation.path(incident.id()));
        } catch (Refused refused) {
            if (!form.show(refused)) {
                Toast.refused(refused);
            }
        }
    }
}
