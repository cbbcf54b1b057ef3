package dev.keyward.ownership.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.Team.Member;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.ownership.TeamRoster;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a team is and how it is reached, written by a platform admin. */
final class TeamDialog {
    private final Ownership ownership;
    private final Runnable saved;
    private final TextField name = new TextField("Team");
    private final Select<Team.Kind> kind = new Select<>();
    private final TextField channel = new TextField("Escalation channel");
    private final MultiSelectComboBox<String> leads = new MultiSelectComboBox<>("Leads");
    private final MultiSelectComboBox<String> members = new MultiSelectComboBox<>("Members");
    private final List<String> people;
    private @Nullable Team before;

    TeamDialog(Ownership ownership, TeamRoster roster, Runnable saved) {
        this.ownership = ownership;
        this.people = roster.people();
        this.saved = saved;
        name.setHelperText("It stays for ever.");
        name.setPlaceholder("team-catalog");
        kind.setLabel("Duty");
        kind.setItems(Team.Kind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(Team.Kind.DOMAIN);
        channel.setPlaceholder("#catalog-oncall");
        channel.setHelperText("Where its people are reached when something burns.");
        leads.setHelperText("They answer for the team.");
        members.setHelperText("Everybody else in the team.");
        offer(people, Set.of());
        channel.addClassName("kw-wide");
        leads.addClassName("kw-wide");
        members.addClassName("kw-wide");
    }

    TeamDialog edit(Team team) {
        before = team;
        name.setValue(team.name().text());
        name.setReadOnly(true);
        kind.setValue(team.kind());
        channel.setValue(Objects.requireNonNullElse(team.escalationChannel(), ""));
        offer(people, team.members());
        leads.setValue(people(team, Member.Standing.LEAD));
        members.setValue(people(team, Member.Standing.MEMBER));
        return this;
    }

    void open() {
        var title = before == null ? "Add a team" : "Edit %s".formatted(before.name());
        new EditDialog(title, before == null ? "Add the team" : "Save changes", this::save, saved)
                .field("name", name)
                .field("kind", kind)
                .field("escalationChannel", channel)
                .field("leads", leads)
                .field("members", members)
                .open();
    }

    private String save() {
        var people = Stream.concat(people(leads, Member.Standing.LEAD), people(members, Member.Standing.MEMBER))
                .toList();
        if (people.stream().map(Member::person).distinct().count() < people.size()) {
            throw Refused.invalid("members", "Somebody is a lead already.", "");
        }
        var details = new TeamDetails(
                kind.getValue(),
                channel.getValue().isBlank() ? null : channel.getValue().strip(),
                Set.copyOf(people));
        var team = before == null
                ? ownership.form(id(), details)
                : ownership.change(before.name(), before.version(), details);
        return "Team %s is saved.".formatted(team.name());
    }

    private TeamId id() {
        try {
            return new TeamId(name.getValue().strip());
        } catch (IllegalArgumentException unfit) {
            throw Refused.invalid("name", String.valueOf(unfit.getMessage()), "");
        }
    }

    /** People with an account, and who is in the team without one by now. */
    private void offer(List<String> accounts, Set<Member> before) {
        var all = Stream.concat(accounts.stream(), before.stream().map(Member::person))
                .distinct()
                .sorted()
                .toList();
        leads.setItems(all);
        members.setItems(all);
    }

    private static Stream<Member> people(MultiSelectComboBox<String> field, Member.Standing standing) {
        return field.getValue().stream().map(person -> new Member(person, standing));
    }

    private static Set<String> people(Team team, Member.Standing standing) {
        return team.members().stream()
                .filter(member -> member.standing() == standing)
                .map(Member::person)
                .collect(Collectors.toSet());
    }
}
