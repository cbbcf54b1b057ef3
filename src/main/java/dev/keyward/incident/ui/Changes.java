package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.incident.Amendment;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.RootCause;
import dev.keyward.incident.times.Times.Point;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dialogs that change what is known about an incident. */
final class Changes {
    private final IncidentDesk desk;
    private final Incident incident;

    Changes(IncidentDesk desk, Incident incident) {
        this.desk = desk;
        this.incident = incident;
    }

    void classed() {
        var choice = new RadioButtonGroup<IncidentClass>("Class");
        choice.setItems(IncidentClass.values());
        choice.setItemLabelGenerator(one -> "%s: %s".formatted(one, one.meaning()));
        choice.setValue(incident.incidentClass());
        var reason = area("Why", 1_000);
        reason.setRequiredIndicatorVisible(true);
        new AmendDialog(desk, incident, "Change the class")
                .fields(choice, reason)
                .tells(refused -> at(reason, refused))
                .open("Change the class", () -> Amendment.classed(choice.getValue(), reason.getValue()));
    }

    void described() {
        var title = new TextField("Title");
        title.setValue(incident.title());
        title.setMaxLength(200);
        title.setWidthFull();
        var impact = area("What customers notice", 2_000);
        impact.setValue(incident.customerImpact() == null ? "" : incident.customerImpact());
        new AmendDialog(desk, incident, "Title and impact")
                .fields(title, impact)
                .open("Save", () -> Amendment.described(title.getValue(), impact.getValue()));
    }

    void caused() {
        var cause = new Select<RootCause>();
        cause.setLabel("Root cause");
        cause.setItems(RootCause.values());
        cause.setItemLabelGenerator(RootCause::label);
        cause.setValue(incident.rootCause() == null ? RootCause.INVALIDATION_PATH : incident.rootCause());
        cause.setWidthFull();
        var note = area("What exactly", 2_000);
        note.setValue(incident.rootCauseNote() == null ? "" : incident.rootCauseNote());
        new AmendDialog(desk, incident, "Name the root cause")
                .fields(cause, note)
                .open("Save", () -> Amendment.caused(cause.getValue(), note.getValue()));
    }

    void affecting() {
        var more = new AffectedField("Also affected", desk.registry());
        var reason = area("Why it stays below Class A, if a STRICT family joins", 1_000);
        new AmendDialog(desk, incident, "Add affected families")
                .fields(more, reason)
                .tells(refused -> at(reason, refused))
                .open("Add", () -> Amendment.affecting(more.names(), List.of(), reason.getValue()));
    }

    void spare(FamilyId family) {
        desk.attempt(() -> desk.facts()
                .amend(incident.id(), incident.version(), Amendment.affecting(List.of(), List.of(family), null)));
    }

    void timed() {
        var fields = new EnumMap<Point, MomentField>(Point.class);
        for (var point : Point.values()) {
            if (incident.times().at(point) != null) {
                var field = new MomentField(point.label());
                field.shows(incident.times().at(point));
                fields.put(point, field);
            }
        }
        new AmendDialog(desk, incident, "Correct the times")
                .fields(fields.values().toArray(Component[]::new))
                .tells(refused -> marked(fields, refused))
                .open("Save", () -> Amendment.timed(said(fields)));
    }

    private Map<String, Instant> said(Map<Point, MomentField> fields) {
        var said = new LinkedHashMap<String, Instant>();
        fields.forEach((point, field) -> {
            var moment = field.moment(incident.times().at(point));
            field.setInvalid(false);
            if (moment != null) {
                said.put(point.field(), moment);
            }
        });
        return said;
    }

    private static boolean marked(Map<Point, MomentField> fields, Refused refused) {
        var any = false;
        for (var finding : refused.findings()) {
            for (var entry : fields.entrySet()) {
                if (entry.getKey().field().equals(finding.field())) {
                    entry.getValue().complain(finding.message());
                    any = true;
                }
            }
        }
        return any;
    }

    private static boolean at(TextArea field, Refused refused) {
        var mine = refused.findings().stream()
                .anyMatch(finding -> "reason".equals(finding.field()) || "classReason".equals(finding.field()));
        field.setErrorMessage(refused.getMessage());
        field.setInvalid(mine);
        return mine;
    }

    private static TextArea area(String label, int longest) {
        var area = new TextArea(label);
        area.setMaxLength(longest);
        area.setWidthFull();
        area.setManualValidation(true);
        return area;
    }
}
