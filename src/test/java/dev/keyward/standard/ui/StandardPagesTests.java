package dev.keyward.standard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.registry.lint.RuleSetting.Level;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.NewStandard;
import dev.keyward.standard.Scope;
import dev.keyward.standard.StandardState;
import dev.keyward.standard.Standards;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** The pages of the standards without a browser, as the platform admin ada sees them. */
@ViewPackages(packages = "dev.keyward")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:standard-pages",
            "keyward.data=./target/standard-pages",
            "keyward.keyspaces.shop.url=redis://127.0.0.1:1"
        })
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "PLATFORM_ADMIN"})
class StandardPagesTests extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext console;

    @Autowired
    Standards standards;

    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    @Test
    void theRulesAreListedWithTheirSentenceAndWhereTheyAreInForce() {
        open("standards?rule=KT012");

        assertThat(words()).contains("33 rules", "Rule: KT012", "32 hidden by filters");
        open("standards?q=nothing-like-it");
        assertThat(words()).contains("No rule matches");
    }

    @Test
    void aDraftTellsWhatItWouldChangeAndItsWriterCannotPutItInForce() {
        var draft = draftedBy("ada");

        open(StandardNavigation.path(draft.id()));

        assertThat(words()).contains("What would change", "No family would gain or lose a finding.", "for now");
        var button = find(Button.class).withText("Make it effective").single();
        assertThat(button.isEnabled()).isFalse();
        assertThat(button.getElement().getAttribute("aria-description")).contains("another platform admin");
    }

    @Test
    void somebodyElsePutsItInForceWithAReason() {
        var draft = draftedBy("ben");
        open(StandardNavigation.path(draft.id()));

        press("Make it effective");
        press("Put it in force for 0 families");
        assertThat(standards.standard(draft.id()).state()).isEqualTo(StandardState.DRAFT);
        test(find(TextArea.class).withLabel("Reason").single()).setValue("Looked at the dry run");
        press("Put it in force for 0 families");

        assertThat(standards.standard(draft.id()).state()).isEqualTo(StandardState.EFFECTIVE);
        assertThat(words()).contains("In force from");
        assertThat(find(Button.class).withText("Set a rule").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "vic", roles = "VIEWER")
    void aViewerReadsItAllAndIsToldWhoMayWrite() {
        var draft = draftedBy("ben");

        open(StandardNavigation.path(draft.id()));

        for (var verb : List.of("Set a rule", "Make it effective")) {
            assertThat(find(Button.class).withText(verb).single().isEnabled()).isFalse();
        }
        assertThat(find(Button.class).withText("Remove").exists()).isFalse();
    }

    @Test
    void whoeverDecidesReadsWhatTheVersionChanges() {
        var draft = draftedBy("ben");
        open(StandardNavigation.path(draft.id()));
        assertThat(words()).contains("Switched off. Before: as a wider standard has it, or as built in (warning).");

        press("Make it effective");

        assertThat(find(EffectDialog.class).single().getElement().getTextRecursively())
                .contains("KT012", "Switched off", "0 families gain 0 findings and lose 0");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRuleTypedByItsIdIsTakenAndAMissingReasonIsSaidAtItsField() {
        var draft = draftedBy("ada");
        open(StandardNavigation.path(draft.id()));
        press("Set a rule");
        ComboBox<String> rule = find(ComboBox.class).withLabel("Rule").single();
        fire(rule, "kf0");
        assertThat(rule.isInvalid()).isTrue();
        fire(rule, "kf003");
        assertThat(rule.getValue()).isEqualTo("KF003");
        Select<Level> level = find(Select.class).withLabel("Severity").single();
        level.setValue(Level.NONE);

        press("Put it into the draft");

        var reason = find(TextField.class).withLabel("Reason").single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).contains("Say why");
        reason.setValue("The events are not there yet");
        press("Put it into the draft");
        assertThat(standards.standard(draft.id()).settings()).hasSize(2);
    }

    private static void fire(ComboBox<String> box, String typed) {
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, typed));
    }

    @Test
    void aDraftIsDescribedAnewAndDiscarded() {
        var draft = draftedBy("ada");
        open(StandardNavigation.path(draft.id()));
        press("Describe");
        test(find(TextField.class).withLabel("What it is about").single()).setValue("For the old shop");
        press("Save the words");
        assertThat(words()).contains("For the old shop");

        press("Discard");
        press("Discard version 1");
        assertThat(standards.standard(draft.id()).state()).isEqualTo(StandardState.DISCARDED);
        assertThat(find(Button.class).withText("Set a rule").exists()).isFalse();
    }

    @Test
    void aSettingIsTakenOutOfADraft() {
        var draft = draftedBy("ada");
        open(StandardNavigation.path(draft.id()));

        press("Remove");

        assertThat(standards.standard(draft.id()).settings()).isEmpty();
        assertThat(words()).contains("Nothing: here every rule is as a wider standard has it");
    }

    private NamingStandard draftedBy(String person) {
        var team = new TeamId(Names.next("team"));
        var domain = new DomainId(Names.next("domain"));
        Accounts.of(console, "cleo");
        var lead = new Team.Member("cleo", Team.Member.Standing.LEAD);
        as("root", () -> ownership.form(team, new TeamDetails(null, "#oncall", Set.of(lead))));
        var sla = new Sla(
                FreshnessClass.SOFT, FreshnessTier.MINUTES, Enforcement.TTL_WITH_SCHEDULED_REFRESH, null, team, null);
        as("root", () -> ownership.promise(domain, sla));
        var rules = List.of(new RuleSetting("KT012", Level.NONE, null, "for now"));
        return as(person, () -> standards.draft(new NewStandard(Scope.Kind.DOMAIN, domain.text(), rules, "Tried out")));
    }

    private <T> T as(String person, Supplier<T> work) {
        return current.callAs(new Actor(person, Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN), work);
    }

    private static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
