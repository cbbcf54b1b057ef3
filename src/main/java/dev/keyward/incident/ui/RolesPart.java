package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import dev.keyward.incident.HeldRole;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentDuty;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who does what in it; everybody takes a role and gives it back with one click. */
final class RolesPart extends Composite<Card> {
    private static final int MOST = 6;
    private final transient IncidentDesk desk;
    private final transient Incident incident;

    RolesPart(IncidentDesk desk, Incident incident) {
        this.desk = desk;
        this.incident = incident;
    }

    @Override
    protected Card initContent() {
        var card = new Card("People");
        var present = desk.reads().roles(incident.id()).stream()
                .filter(HeldRole::lasts)
                .toList();
        if (present.stream().noneMatch(held -> held.duty() == IncidentDuty.INCIDENT_COMMANDER)) {
            card.add(nobody(desk.holders().of(Role.INCIDENT_COMMANDER)));
        }
        present.forEach(held -> card.add(row(held)));
        if (incident.isOpen()) {
            card.beside(taking(present));
        }
        return card;
    }

    private static Component nobody(Set<String> commanders) {
        var who = commanders.isEmpty()
                ? "Nobody holds the role incident commander; a platform admin can grant it."
                : "These can: %s."
                        .formatted(commanders.stream().sorted().limit(MOST).collect(Collectors.joining(", ")));
        var none = new Paragraph("Nobody commands it yet. " + who);
        none.addClassName("kw-soft");
        return none;
    }

    private Component row(HeldRole held) {
        var who = new Span(held.person());
        who.addClassName("kw-who");
        var since = new Moment(held.assumedAt(), desk.now());
        since.addClassNames("kw-soft", "kw-small");
        var row = new Div(who, new Span(held.duty().label()), since);
        row.addClassName("kw-role-row");
        if (incident.isOpen() && held.person().equals(desk.reader().actor().name())) {
            var give = new Button(
                    "Give back",
                    click -> desk.attempt(() -> desk.roles().renounce(incident.id(), held.person(), held.duty())));
            give.addThemeVariants(ButtonVariant.TERTIARY);
            give.addClassName("kw-inline-button");
            give.setAriaLabel("Give back the role of %s".formatted(lower(held.duty())));
            row.add(give);
        }
        return row;
    }

    private Component taking(List<HeldRole> present) {
        if (!desk.mayDeclare()) {
            return Barred.because(IncidentDesk.declarers(), new Button("Take a role"));
        }
        var me = desk.reader().actor().name();
        var menu = new MenuBar();
        var take = menu.addItem("Take a role");
        Arrays.stream(IncidentDuty.values())
                .filter(duty -> duty != IncidentDuty.REPORTER)
                .filter(duty -> present.stream().noneMatch(held -> held.person().equals(me) && held.duty() == duty))
                .forEach(duty -> {
                    var may = !duty.takesRole(Role.INCIDENT_COMMANDER)
                            || desk.reader().has(Role.INCIDENT_COMMANDER);
                    take.getSubMenu()
                            .addItem(
                                    "%s: %s"
                                            .formatted(
                                                    duty.label(),
                                                    may ? duty.meaning() : "takes the role incident commander"),
                                    click -> desk.attempt(() -> desk.roles().assume(incident.id(), duty)))
                            .setEnabled(may);
                });
        return menu;
    }

    private static String lower(IncidentDuty duty) {
        return duty.label().toLowerCase(java.util.Locale.ROOT);
    }
}
