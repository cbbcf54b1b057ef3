package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.incident.Incident;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.NewAction;
import dev.keyward.postmortem.NewAction.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An action item being written: only its title is asked for, team and day are proposed. */
final class ActionFields extends Composite<Div> {
    private static final Duration USUAL = Duration.ofDays(14);
    private final transient Incident incident;
    private final TextField title;
    private final Select<TeamId> team = new Select<>();
    private final DatePicker due = new DatePicker("Due");

    ActionFields(LearningDesk desk, Incident incident, String label) {
        this.incident = incident;
        title = new TextField(label);
        title.setMaxLength(200);
        title.setHelperText("What shall be different, in one line.");
        team.setLabel("Team");
        team.setItems(desk.ownership().teams().stream()
                .filter(one -> one.status() == Team.Status.ACTIVE)
                .map(Team::name)
                .toList());
        proposed(desk);
        due.setValue(day(desk.clock().instant().plus(USUAL)));
        getContent().addClassName("kw-step-fields");
        getContent().add(title, team, due);
    }

    private void proposed(LearningDesk desk) {
        try {
            team.setValue(
                    desk.registry().family(incident.familyNames().getFirst()).owner());
        } catch (Refused gone) {
            team.clear();
        }
    }

    /** Null as long as nothing is written. */
    @Nullable
    NewAction wanted() {
        if (title.getValue().isBlank()) {
            return null;
        }
        return required();
    }

    /** What an action item that was begun still lacks. */
    Optional<String> missing() {
        return !title.getValue().isBlank() && (team.getValue() == null || due.getValue() == null)
                ? Optional.of("An action item has a team and a day: choose both beside its title.")
                : Optional.empty();
    }

    /** For people who may not add one. */
    void rests() {
        title.setReadOnly(true);
        team.setReadOnly(true);
        due.setReadOnly(true);
    }

    private NewAction required() {
        if (missing().isPresent()) {
            throw Refused.invalid("action", "An action item has a team and a day.", "Choose both beside its title.");
        }
        return new NewAction(
                incident.drill() ? Origin.DRILL : Origin.INCIDENT,
                incident.id(),
                title.getValue(),
                null,
                team.getValue(),
                evening(due.getValue()));
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(LocalTime.of(17, 0)).toInstant(ZoneOffset.UTC);
    }

    void cleared() {
        title.clear();
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
