package dev.keyward.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.keyward.kernel.Finding;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose the keys are and what for. */
final class StoryFields extends Div {
    private static final int LONGEST_PURPOSE = 500;
    final ComboBox<TeamId> owner = new ComboBox<>("Owner");
    final TextArea purpose = new TextArea("Purpose");
    private final transient Ownership ownership;
    private final boolean hands;
    private final List<TeamId> mine;
    private @Nullable TeamId suggested;

    StoryFields(Ownership ownership, CurrentActor reader) {
        this.ownership = ownership;
        hands = reader.has(Role.PLATFORM_ADMIN);
        mine = ownership.teamsOf(reader.actor().name());
        owner.setItems(hands ? ownership.teams().stream().map(Team::name).toList() : mine);
        owner.setItemLabelGenerator(TeamId::text);
        owner.setHelperText(hands ? "The team that answers for the family." : "One of your teams.");
        mine.stream().findFirst().ifPresent(this::suggest);
        purpose.setPlaceholder("Item card served on listing and product pages");
        purpose.setHelperText("What the keys are for and who reads them.");
        purpose.setMaxLength(LONGEST_PURPOSE);
        purpose.setValueChangeMode(ValueChangeMode.ON_BLUR);
        addClassNames("kw-fields", "kw-story");
        add(owner, purpose);
    }

    /** Prefers the domain's steward among your teams, as long as you did not pick a team yourself. */
    void suggestFor(DomainId domain) {
        var steward = ownership.domain(domain).steward();
        if (mine.contains(steward)) {
            suggest(steward);
        }
    }

    private void suggest(TeamId team) {
        if (owner.getValue() == null || owner.getValue().equals(suggested)) {
            suggested = team;
            owner.setValue(team);
        }
    }

    void shows(FamilySpec spec) {
        if (!hands) {
            owner.setItems(spec.owner());
            owner.setReadOnly(true);
            owner.setHelperText("Only a platform admin hands a family to another team.");
        }
        owner.setValue(spec.owner());
        purpose.setValue(spec.purpose());
    }

    /** What must be there before the register is asked. */
    List<Finding> missing() {
        return Stream.of(
                        RowFields.demand(
                                owner.getValue() != null, "owner", "Pick the team that answers for the family."),
                        RowFields.demand(
                                !purpose.getValue().isBlank(), "purpose", "Say in a sentence what the keys are for."))
                .flatMap(List::stream)
                .toList();
    }

    List<FormField> fields() {
        return List.of(new FormField("owner", owner).required(), new FormField("purpose", purpose).required());
    }
}
