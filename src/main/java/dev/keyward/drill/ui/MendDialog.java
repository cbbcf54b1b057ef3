package dev.keyward.drill.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.drill.Drill;
import dev.keyward.drill.score.Gap;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.NewAction;
import dev.keyward.shell.kit.Days;
import dev.keyward.shell.kit.EditDialog;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** An action item of a gap: what to do is proposed, so are the family's team and a day in two weeks. */
final class MendDialog {
    private static final int USUAL_DAYS = 14;
    private static final int LONGEST_TITLE = 200;
    private final DrillDesk desk;
    private final Drill drill;
    private final int index;
    private final Gap gap;
    private final Runnable changed;
    private final TextField title = new TextField("What shall be different");
    private final Select<TeamId> team = new Select<>();
    private final DatePicker due = Days.picker("Due");

    MendDialog(DrillDesk desk, Drill drill, int index, Gap gap, Runnable changed) {
        this.desk = desk;
        this.drill = drill;
        this.index = index;
        this.gap = gap;
        this.changed = changed;
    }

    void open() {
        title.setMaxLength(LONGEST_TITLE);
        title.setValue(proposed());
        title.addClassName("kw-wide");
        team.setLabel("Team");
        team.setItems(desk.ownership().teams().stream()
                .filter(one -> one.status() == Team.Status.ACTIVE)
                .map(Team::name)
                .toList());
        owner();
        due.setValue(LocalDate.ofInstant(desk.now(), ZoneOffset.UTC).plusDays(USUAL_DAYS));
        new EditDialog("Make it an action item", "Add the action item", this::added, changed)
                .field("title", title)
                .field("ownerTeam", team)
                .field("dueAt", due)
                .open();
    }

    private String proposed() {
        var words = "Mend what the drill showed: " + gap.text();
        return words.length() > LONGEST_TITLE ? words.substring(0, LONGEST_TITLE) : words;
    }

    private void owner() {
        try {
            team.setValue(desk.registry().family(drill.familyNames().getFirst()).owner());
        } catch (Refused gone) {
            team.clear();
        }
    }

    private String added() {
        if (team.getValue() == null || due.getValue() == null) {
            throw Refused.invalid("ownerTeam", "An action item has a team and a day.", "Choose both.");
        }
        var wanted = new NewAction(
                NewAction.Origin.DRILL,
                drill.number().orElse(null),
                title.getValue(),
                gap.text(),
                team.getValue(),
                due.getValue().atTime(LocalTime.of(17, 0)).toInstant(ZoneOffset.UTC));
        desk.drills().mend(drill.id(), drill.version(), index, wanted);
        return "The action item is with %s.".formatted(team.getValue());
    }
}
