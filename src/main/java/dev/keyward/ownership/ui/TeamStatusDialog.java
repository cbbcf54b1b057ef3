package dev.keyward.ownership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDependents.Dependent;
import dev.keyward.ownership.TeamRoster;
import dev.keyward.shell.kit.EditDialog;
import java.util.List;

/** Says what letting a team go means, and what speaks against it with the ways there. */
final class TeamStatusDialog {
    static final int MOST_SHOWN = 20;
    private final TeamRoster roster;
    private final Team team;
    private final Team.Status to;
    private final Runnable moved;

    TeamStatusDialog(TeamRoster roster, Team team, Team.Status to, Runnable moved) {
        this.roster = roster;
        this.team = team;
        this.to = to;
        this.moved = moved;
    }

    void open(UI ui) {
        var against = to == Team.Status.INACTIVE ? roster.dependents(team.name()) : List.<Dependent>of();
        if (!against.isEmpty()) {
            var dialog = new com.vaadin.flow.component.dialog.Dialog("%s cannot go yet".formatted(team.name()));
            dialog.addClassName("kw-dialog");
            dialog.add(obstacles(against));
            dialog.getFooter().add(new com.vaadin.flow.component.button.Button("Close", click -> dialog.close()));
            dialog.open();
            return;
        }
        var verb = to == Team.Status.INACTIVE ? "Deactivate" : "Reactivate";
        var reason = new TextField("Reason");
        reason.addClassName("kw-wide");
        reason.setHelperText("Kept in the audit trail.");
        var title = "%s %s".formatted(verb, team.name());
        new EditDialog(title + "?", title, () -> save(reason.getValue()), moved)
                .field("reason", reason)
                .open();
    }

    private String save(String reason) {
        roster.move(team.name(), team.version(), to, reason);
        return to == Team.Status.INACTIVE
                ? "%s is inactive.".formatted(team.name())
                : "%s is active.".formatted(team.name());
    }

    private static Div obstacles(List<Dependent> against) {
        var list = new UnorderedList();
        against.stream()
                .limit(MOST_SHOWN)
                .forEach(one -> list.add(
                        new ListItem(new Span(one.sentence() + " "), new Anchor(one.path(), "Open " + one.label()))));
        var words = new Paragraph(
                "A team is never let go while something depends on it. Hand over what it owns, invalidates and stewards"
                        + " first%s."
                                .formatted(
                                        against.size() > MOST_SHOWN ? " (%d things)".formatted(against.size()) : ""));
        var body = new Div(words, list);
        body.addClassName("kw-stack");
        return body;
    }
}
