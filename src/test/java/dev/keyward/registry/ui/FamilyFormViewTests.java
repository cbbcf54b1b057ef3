package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Strategy;
import dev.keyward.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

class FamilyFormViewTests extends RegistryPage {

    @Test
    void theTemplateFillsInWhatFollowsFromIt() {
        open(FamilyNavigation.REGISTER);

        type("Key template", domain + ":v2:item:{item_id=int}");

        assertThat(field("Family name").getValue()).isEqualTo(domain + "-item");
        assertThat(find(ComboBox.class).withLabel("Domain").single().getValue()).isEqualTo(domain);
        assertThat(find(ComboBox.class).withLabel("Owner").single().getValue()).isEqualTo(team);
        assertThat(panel()).contains("{item_id}", "one or more of the digits", domain + ":v2:item:*");
    }

    @Test
    void aNameSomebodyTypedIsNotReplaced() {
        open(FamilyNavigation.REGISTER);
        type("Key template", domain + ":v2:item:{item_id=int}");
        type("Family name", "my-own-name");

        type("Key template", domain + ":v2:offer:{offer_id=int}");

        assertThat(field("Family name").getValue()).isEqualTo("my-own-name");
    }

    @Test
    void findingsAppearWhileSomebodyTypes() {
        open(FamilyNavigation.REGISTER);

        type("Key template", domain + ":item:{item_id}{page}");

        assertThat(panel()).contains("Blocks", "KT002", "KT010", "Why?", "Cache key schema has versioning");
    }

    @Test
    void aFamilyThatSharesKeysIsNamedWithAKeyOfBoth() {
        var other = family(":v1:item:{id=int}");
        open(FamilyNavigation.REGISTER);

        type("Key template", domain + ":v1:item:{sku}");

        assertThat(panel()).contains("Families that share keys", other.name().text(), domain + ":v1:item:0");
    }

    @Test
    void fiveAnswersRegisterAFamily() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");

        press("Register the family");

        var name = new FamilyId(domain + "-item");
        assertThat(registry.family(name).state()).isEqualTo(FamilyState.ACTIVE);
        assertThat(find(H1.class).single().getText()).isEqualTo(name.text());
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        open(FamilyNavigation.REGISTER);
        type("Key template", domain + ":v1:item:{item_id=int}");

        press("Register the family");

        assertThat(complaint(find(TextArea.class).withLabel("Purpose").single()))
                .contains("what the keys are for");
        assertThat(complaint(strategy())).contains("stale values");
        assertThat(field("Key template").getValue()).isEqualTo(domain + ":v1:item:{item_id=int}");
    }

    @Test
    void aRefusalOfTheRegisterIsSaidAtItsField() {
        var taken = family(":v1:item:{id=int}").name();
        open(FamilyNavigation.REGISTER);
        answer(":v9:other:{item_id=int}");
        type("Family name", taken.text());

        press("Register the family");

        assertThat(complaint(field("Family name"))).contains("is taken");
        assertThat(field("Key template").getValue()).isEqualTo(domain + ":v9:other:{item_id=int}");
    }

    @Test
    void aDurationThatCannotBeReadIsSaidAtItsField() {
        open(FamilyNavigation.REGISTER);
        answer(":v1:item:{item_id=int}");
        type("TTL", "ten minutes");

        press("Register the family");

        assertThat(complaint(field("TTL"))).contains("60s");
        assertThat(field("TTL").getValue()).isEqualTo("ten minutes");
    }

    @Test
    void theShapeOfALiveFamilyIsReadOnlyAndSaysWhy() {
        open(FamilyNavigation.edit(family(":v1:item:{id=int}").name()));

        assertThat(field("Key template").isReadOnly()).isTrue();
        assertThat(field("Key template").getHelperText()).contains("Add a template version");
    }

    @Test
    void theSecondOfTwoSavesIsShownBothVersionsAndMergesThem() {
        var family = family(":v1:item:{id=int}");
        open(FamilyNavigation.edit(family.name()));
        test(find(TextArea.class).withLabel("Purpose").single()).setValue("Written by Ada");
        benChangesTheQueueTo("ben-dlq", family.name());

        press("Save changes");

        var dialog = find(MergeDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("Written by Ada", "ben-dlq");
        press("Save what is chosen");
        var merged = registry.family(family.name()).spec();
        assertThat(merged.purpose()).isEqualTo("Written by Ada");
        assertThat(merged.invalidation().dlq()).isEqualTo("ben-dlq");
    }

    @Test
    void theirVersionOfAPartCanBeKept() {
        var family = family(":v1:item:{id=int}");
        open(FamilyNavigation.edit(family.name()));
        type("Dead letter queue", "ada-dlq");
        benChangesTheQueueTo("ben-dlq", family.name());
        press("Save changes");

        choice("Dead letter queue").setValue(MergeDialog.Side.THEIRS);
        press("Save what is chosen");

        assertThat(registry.family(family.name()).spec().invalidation().dlq()).isEqualTo("ben-dlq");
    }

    @Test
    void leavingWithUnsavedWorkAsksFirst() {
        open(FamilyNavigation.REGISTER);
        type("Key template", domain + ":v1:item:{id=int}");

        open("families");

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(field("Key template").getValue()).isEqualTo(domain + ":v1:item:{id=int}");
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void aViewerIsToldWhichRoleWouldDo() {
        open(FamilyNavigation.REGISTER);
        assertThat(words()).contains("domain editor", "platform admin");
        assertThat(find(Button.class).withText("Register the family").exists()).isFalse();
    }

    private void answer(String behindTheDomain) {
        type("Key template", domain + behindTheDomain);
        test(find(TextArea.class).withLabel("Purpose").single()).setValue("Item card on listing pages");
        strategy().setValue(Strategy.EVENT_DRIVEN);
    }

    private void benChangesTheQueueTo(String queue, FamilyId name) {
        var read = registry.family(name);
        var spec = read.spec();
        var changed = new FamilySpec(
                name,
                spec.domain(),
                spec.owner(),
                null,
                spec.template(),
                null,
                spec.keyspace(),
                spec.purpose(),
                spec.sourceOfTruth(),
                null,
                new Promises.Invalidation(Strategy.EVENT_DRIVEN, null, queue, null),
                null,
                null,
                null);
        as("ada", Role.DOMAIN_EDITOR, () -> registry.edit(name, read.version(), changed));
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Strategy> strategy() {
        return find(RadioButtonGroup.class).withLabel("How stale values leave").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<MergeDialog.Side> choice(String part) {
        return find(RadioButtonGroup.class).withLabel(part).single();
    }

    private String panel() {
        return find(TemplatePanel.class).single().getElement().getTextRecursively();
    }
}
