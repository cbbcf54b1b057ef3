package dev.keyward.ownership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.Team.Member;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The teams as rows; on a phone as cards. */
final class TeamGrid extends Grid<Team> {
    private final boolean editable;
    private final transient Consumer<Team> edit;

    TeamGrid(boolean editable, Consumer<Team> edit) {
        this.editable = editable;
        this.edit = edit;
        addClassName("kw-teams");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", "Teams");
        addColumn(new ComponentRenderer<>(TeamGrid::name))
                .setHeader("Team")
                .setWidth("10rem")
                .setFlexGrow(1);
        addColumn(row -> Words.of(row.kind()))
                .setHeader("Duty")
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(TeamGrid::channel))
                .setHeader("Escalation")
                .setWidth("12rem")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(TeamGrid::members))
                .setHeader("Members")
                .setWidth("16rem")
                .setFlexGrow(3);
        addColumn(new ComponentRenderer<>(this::button))
                .setHeader(unseen("Edit"))
                .setKey("edit")
                .setWidth("4rem")
                .setFlexGrow(0);
        GridCards.on(this, new ComponentRenderer<>(this::card));
    }

    /** Nobody can be reached, or everything hangs on one person. */
    static boolean isWeak(Team team) {
        if (team.status() == Team.Status.INACTIVE) {
            return false;
        }
        var channel = team.escalationChannel();
        return team.members().size() < 2 || channel == null || channel.isBlank();
    }

    private static Component name(Team team) {
        var link = OwnershipNavigation.link(team.name());
        return team.status() == Team.Status.ACTIVE ? link : actions(link, TeamView.badge(team));
    }

    private static Component channel(Team team) {
        var channel = team.escalationChannel();
        return channel == null || channel.isBlank() ? new StatusBadge(Tone.ATTENTION, "No channel") : new Span(channel);
    }

    /** Leads first, each said to be one. */
    private static Component members(Team team) {
        var names = team.members().stream()
                .sorted(Comparator.comparing(Member::standing).reversed().thenComparing(Member::person))
                .map(member ->
                        member.standing() == Member.Standing.LEAD ? member.person() + " (lead)" : member.person())
                .collect(Collectors.joining(", "));
        var words = new Span(names);
        return switch (team.members().size()) {
            case 0 -> new StatusBadge(Tone.DANGER, "Nobody");
            case 1 -> actions(words, new StatusBadge(Tone.ATTENTION, "One person"));
            default -> words;
        };
    }

    private static Div actions(Component... parts) {
        var row = new Div(parts);
        row.addClassName("kw-actions");
        return row;
    }

    private Button button(Team team) {
        var button = new Button(new Glyph("edit"), click -> edit.accept(team));
        button.addClassName("kw-icon-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Edit " + team.name());
        button.setTooltipText("Edit " + team.name());
        return editable ? button : Barred.without(Role.PLATFORM_ADMIN, button);
    }

    private Component card(Team team) {
        var duty = new Span(Words.of(team.kind()));
        duty.addClassName("kw-soft");
        var card = new Div(line(name(team), duty), members(team), line(channel(team), button(team)));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }

    /** A heading for those who do not see the buttons below it. */
    private static Span unseen(String heading) {
        var words = new Span(heading);
        words.addClassName("kw-sr");
        return words;
    }
}
