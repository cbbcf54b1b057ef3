package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Lifecycle;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Shapes;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.Transition;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.testing.Names;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What the page of a family shows and offers at each place of its life. */
class FamilyLifeViewTests extends RegistryPage {
    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Shapes shapes;

    @Test
    void aDraftListsWhatBlocksItAndCannotBeSubmittedYet() {
        var draft = as("ada", Role.DOMAIN_EDITOR, () -> registry.draft(spec(Names.next("family"), ":item:{id=int}")));
        open(FamilyNavigation.path(draft.name()));

        assertThat(words()).contains("This is a draft", "KT002");
        assertThat(find(Button.class).withText("Submit").single().isEnabled()).isFalse();
        assertThat(find(Button.class).withText("Request a purge").exists()).isFalse();
    }

    @Test
    void aDraftThatKeepsTheRulesIsSubmittedAndActive() {
        var draft =
                as("ada", Role.DOMAIN_EDITOR, () -> registry.draft(spec(Names.next("family"), ":v1:item:{id=int}")));
        open(FamilyNavigation.path(draft.name()));
        press("Submit");
        says("Everything is in place");
        press("Submit " + draft.name());

        assertThat(state(draft)).isEqualTo(FamilyState.ACTIVE);
        assertThat(words()).doesNotContain("This is a draft");
    }

    @Test
    @WithMockUser(
            username = "ben",
            roles = {"VIEWER", "DOMAIN_APPROVER"})
    void anApproverReadsWhyItWaitsAndLetsItIn() {
        var family = risky();
        open(FamilyNavigation.path(family.name()));
        assertThat(words()).contains("Waits for a domain approver", "Its impact is high.", "ada asked for it.");
        press("Approve");
        says("Owner and shape are right");
        press("Approve " + family.name());

        assertThat(state(family)).isEqualTo(FamilyState.ACTIVE);
    }

    @Test
    void whoAskedIsNotOfferedTheDecision() {
        open(FamilyNavigation.path(risky().name()));
        for (var act : java.util.List.of("Approve", "Reject", "Ask for changes")) {
            assertThat(find(Button.class).withText(act).single().isEnabled())
                    .as(act)
                    .isFalse();
        }
        assertThat(find(Button.class).withText("Withdraw").single().isEnabled()).isTrue();
    }

    @Test
    void aRejectionIsReadWithItsReason() {
        var family = risky();
        as(
                "ben",
                Role.DOMAIN_APPROVER,
                () -> lifecycle.move(
                        family.name(),
                        family.version(),
                        new Transition(FamilyState.REJECTED, "The cart service has these keys")));
        open(FamilyNavigation.path(family.name()));

        assertThat(words()).contains("ben said: \"The cart service has these keys\"");
        assertThat(find(Button.class).withText("Revise").exists()).isTrue();
    }

    @Test
    void whatAnApproverWantsChangedStandsOnTopOfTheDraft() {
        var family = risky();
        as(
                "ben",
                Role.DOMAIN_APPROVER,
                () -> lifecycle.move(
                        family.name(),
                        family.version(),
                        new Transition(FamilyState.DRAFT, "The target reads like a slip")));
        open(FamilyNavigation.path(family.name()));

        assertThat(words())
                .contains("This is a draft", "ben asked for changes: \u201cThe target reads like a slip\u201d");

        var changed = registry.family(family.name());
        as(
                "ada",
                Role.DOMAIN_EDITOR,
                () -> lifecycle.move(
                        family.name(), changed.version(), new Transition(FamilyState.IN_REVIEW, "It is right now")));
        open(FamilyNavigation.path(family.name()));
        assertThat(words()).contains("ada: \u201cIt is right now");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDeprecatedFamilyLeadsToItsSuccessor() {
        var old = family(":v1:item:{id=int}");
        var heir = family(":v1:offer:{id=int}");
        open(FamilyNavigation.path(old.name()));
        press("Deprecate");
        says("Offers take over");
        test((ComboBox<FamilyId>) find(ComboBox.class).withLabel("Successor").single())
                .selectItem(heir.name().text());
        press("Deprecate " + old.name());

        assertThat(words()).contains("On its way out", heir.name().text(), "should be gone by");
    }

    @Test
    @WithMockUser(
            username = "ben",
            roles = {"VIEWER", "DOMAIN_APPROVER"})
    void anApproverSeesHowAProposedVersionDiffers() {
        var family = accepted(risky());
        var next = family.template().text().replace(":v1:", ":v2:");
        as("ada", Role.DOMAIN_EDITOR, () -> shapes.propose(family.name(), family.version(), next));
        open(FamilyNavigation.path(family.name()) + "?tab=versions");

        assertThat(words()).contains("Version 2 waits for a domain approver", "ada proposed version 2");
        assertThat(find(ChangeTable.class).exists()).isTrue();
        assertThat(words()).contains("Before", family.template().text(), "After", next);
    }

    @Test
    void aVersionThatWaitsIsProposedAndNotCurrent() {
        var family = as("ben", Role.DOMAIN_APPROVER, () -> accepted(risky()));
        open(FamilyNavigation.path(family.name()) + "?tab=versions");
        press("Add a version");
        assertThat(find(ReshapeDialog.class).single().getElement().getTextRecursively())
                .contains("Version 2 waits for somebody else's approval. Its impact is high.");
        press("Propose version 2");

        assertThat(registry.family(family.name()).templateVersion()).isEqualTo(1);
        assertThat(words()).contains("Version 2 waits for a domain approver");
    }

    /** Let in by whoever is signed in. */
    private Family accepted(Family waiting) {
        var reasoned = new Transition(FamilyState.ACTIVE, "Owner and shape are right", null, null);
        return lifecycle.move(waiting.name(), waiting.version(), reasoned);
    }

    private Family risky() {
        var spec = spec(Names.next("family"), ":v1:item:{id=int}")
                .but()
                .impact(FamilySpec.Impact.HIGH)
                .purpose("The item card on the listing pages of the storefront")
                .freshness(new Promises.Freshness(null, null, null, 0.999, null))
                .usages(List.of(new Usage("storefront", Usage.Mode.READER, null, null)))
                .runbook("https://runbooks.example/items")
                .spec();
        return as("ada", Role.DOMAIN_EDITOR, () -> registry.register(spec));
    }

    private void says(String reason) {
        test(find(TextArea.class).withLabel("Reason").single()).setValue(reason);
    }

    private FamilyState state(Family family) {
        return as("ada", Role.VIEWER, () -> registry.family(family.name())).state();
    }
}
