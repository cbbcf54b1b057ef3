package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.stewardship.FamilyOwnership;
import dev.keyward.stewardship.NewTransfer;
import dev.keyward.stewardship.NewTransfer.Kind;
import dev.keyward.stewardship.drift.Ruleset;
import java.util.List;

/** Two fields, the team and the reason; says who will be asked. */
final class TransferDialog extends Dialog {
    private final transient OwnershipDesk desk;
    private final transient FamilyOwnership family;
    private final Kind kind;
    private final ComboBox<TeamId> team = new ComboBox<>();
    private final TextArea reason = new TextArea("Reason");

    TransferDialog(OwnershipDesk desk, FamilyOwnership family, Kind kind) {
        this.desk = desk;
        this.family = family;
        this.kind = kind;
        var verb = kind == Kind.OFFER ? "Hand over" : "Claim";
        setHeaderTitle("%s %s".formatted(verb, family.family()));
        addClassName("kw-dialog");
        fields();
        var body = new Div(new Paragraph(says()), team, reason);
        body.addClassName("kw-stack");
        add(body);
        var act = new Button(kind == Kind.OFFER ? "Offer the family" : "Claim the family", click -> asks());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), act);
    }

    private void fields() {
        var choices = choices();
        team.setLabel(kind == Kind.OFFER ? "New owner" : "Your team");
        team.setItems(choices);
        team.setItemLabelGenerator(TeamId::text);
        team.setManualValidation(true);
        team.setRequiredIndicatorVisible(true);
        team.setWidthFull();
        if (choices.size() == 1) {
            team.setValue(choices.getFirst());
        } else if (kind == Kind.CLAIM && choices.contains(family.answersNow())) {
            team.setValue(family.answersNow());
        }
        team.addValueChangeListener(change -> team.setInvalid(false));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setHelperText("Whoever decides reads it; it is kept in the audit trail.");
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
    }

    private List<TeamId> choices() {
        var mine = desk.myTeams();
        return desk.ownership.teams().stream()
                .filter(one -> one.status() == Team.Status.ACTIVE)
                .map(Team::name)
                .filter(one -> !one.equals(family.owner()))
                .filter(one -> kind == Kind.OFFER || desk.isAdmin() || mine.contains(one))
                .toList();
    }

    private String says() {
        var days = Ruleset.DEFAULT.turn();
        return kind == Kind.OFFER
                ? "Somebody of the new owner accepts within %d working days; then it goes to the steward of the domain, and"
                                .formatted(days)
                        + " last to the platform. Until then %s stays the owner.".formatted(family.owner())
                : ownerCannot()
                        ? passedOver()
                        : "%s has %d working days to answer; then it goes to the steward of the domain, and last to the platform."
                                        .formatted(family.owner(), days)
                                + " Whoever cannot act is passed over at once.";
    }

    private boolean ownerCannot() {
        return family.answersNow() != null || family.platformAnswers();
    }

    private String passedOver() {
        var next = family.answersNow() == null
                ? "the platform"
                : family.answersNow().text();
        return "%s has nobody who can answer, so it goes to %s at once.".formatted(family.owner(), next);
    }

    private void asks() {
        var chosen = team.getValue();
        if (chosen == null) {
            team.setErrorMessage("Pick the team that should own it.");
            team.setInvalid(true);
            return;
        }
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say why, for whoever decides.");
            reason.setInvalid(true);
            return;
        }
        var done = desk.does(() -> {
            var opened = desk.transfers.open(family.family(), new NewTransfer(kind, chosen, reason.getValue()));
            return "Asked. It is for %s to decide."
                    .formatted(String.join(
                            ", ", opened.deciders().stream().sorted().limit(5).toList()));
        });
        if (done) {
            close();
        }
    }
}
