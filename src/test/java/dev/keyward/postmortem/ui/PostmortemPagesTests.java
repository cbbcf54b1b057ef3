package dev.keyward.postmortem.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentDuty;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentRoles;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.RootCause;
import dev.keyward.postmortem.ActionFilter;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.postmortem.ActionState;
import dev.keyward.postmortem.PostmortemState;
import dev.keyward.postmortem.Postmortems;
import dev.keyward.postmortem.text.Meeting.Keep;
import dev.keyward.postmortem.text.Section;
import dev.keyward.runbook.Emergency;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:runs",
            "keyward.data=./target/runs",
            "keyward.keyspaces.test.url=redis://127.0.0.1:1",
            "keyward.keyspaces.test.environment=DEV",
            "keyward.keyspaces.test.regions=eu,us"
        })
@AutoConfigureMockMvc
@WithMockUser(
        username = "root",
        roles = {"INCIDENT_COMMANDER", "PURGE_OPERATOR"})
class PostmortemPagesTests extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext console;

    @Autowired
    IncidentReads incidents;

    @Autowired
    ActionItems actions;

    @Autowired
    Postmortems postmortems;

    @Autowired
    IncidentRoles roles;

    /** Journey 7: two clicks from here, three fields. */
    @Test
    @SuppressWarnings("unchecked")
    void threeFieldsAndTwoClicksPublishAndClose() {
        var emergency = resolved();
        open(emergency);
        assertThat(words()).contains("Draft", emergency.family(), "Waiting");
        Select<RootCause> cause = find(Select.class).withCaption("Root cause").single();
        cause.setValue(RootCause.TTL);
        test(find(TextArea.class).withCaption("What failed").single()).setValue("The TTL outlived the **promise**");
        test(find(TextField.class).withCaption("One action item").single()).setValue("Lower the TTL");
        press("Publish");
        assertThat(words()).contains("Published", "Lower the TTL", "promise");
        press("Close the incident");
        var incident = emergency.led(() -> incidents.incident(emergency.number()));
        assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
        assertThat(incident.rootCause()).isEqualTo(RootCause.TTL);
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        var emergency = resolved();
        open(emergency);
        test(find(TextField.class).withCaption("One action item").single()).setValue("Lower the TTL");
        press("Publish");
        assertThat(words()).contains("No root cause is chosen.");
        assertThat(find(TextField.class).withCaption("One action item").single().getValue())
                .isEqualTo("Lower the TTL");
        assertThat(of(emergency)).isEmpty();
    }

    /** Who writes at night does not know the cause yet. */
    @Test
    void aDraftIsKeptWithoutACause() {
        var emergency = resolved();
        open(emergency);
        test(find(TextArea.class).withCaption("What failed").single()).setValue("The consumers stood still");
        press("Save");
        assertThat(words()).doesNotContain("No root cause is chosen.");
        var kept = emergency.led(() -> postmortems.of(emergency.number()).orElseThrow());
        assertThat(kept.sections().of(Section.WHAT_FAILED)).isEqualTo("The consumers stood still");
        assertThat(cause(emergency)).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCauseThatSomebodyElseNamedIsNotUndoneUnseen() {
        var emergency = resolved();
        open(emergency);
        Select<RootCause> cause = find(Select.class).withCaption("Root cause").single();
        names(emergency, RootCause.TTL);
        cause.setValue(RootCause.KEY_DESIGN);
        press("Save");
        assertThat(words()).contains("Its cause was named in the meantime: TTL");
        assertThat(cause(emergency)).isEqualTo(RootCause.TTL);
        press("Save");
        assertThat(cause(emergency)).isEqualTo(RootCause.KEY_DESIGN);
    }

    @Test
    void aCauseThatWasNotTouchedHereStaysAsSomebodyElseNamedIt() {
        var emergency = resolved();
        names(emergency, RootCause.KEY_DESIGN);
        open(emergency);
        names(emergency, RootCause.TTL);
        test(find(TextArea.class).withCaption("What failed").single()).setValue("The TTL");
        press("Save");
        assertThat(cause(emergency)).isEqualTo(RootCause.TTL);
    }

    private @Nullable RootCause cause(Emergency emergency) {
        return emergency.led(() -> incidents.incident(emergency.number()).rootCause());
    }

    private void names(Emergency emergency, RootCause cause) {
        var facts = console.getBean(dev.keyward.incident.IncidentFacts.class);
        emergency.led(() -> facts.amend(emergency.number(), null, dev.keyward.incident.Amendment.caused(cause, null)));
    }

    @Test
    void twoWritersMeetAndNeitherTextIsLost() {
        var emergency = resolved();
        open(emergency);
        find(Button.class).withAriaLabel("Edit: Impact").single().click();
        var field = find(TextArea.class).withAriaLabel("Impact, in Markdown").single();
        field.setValue("Three shops");
        writes(emergency, Section.IMPACT, "Many shops");
        find(Button.class).withAriaLabel("Save: Impact").single().click();
        assertThat(field.getValue()).isEqualTo("Three shops");
        assertThat(find(RadioButtonGroup.class).withCaption("Impact").single().getValue())
                .isEqualTo(Keep.BOTH);
        press("Save what is chosen");
        assertThat(words()).contains("Many shops", "Three shops");
    }

    @Test
    void whatOthersWroteElsewhereIsKeptBesideIt() {
        var emergency = resolved();
        open(emergency);
        find(Button.class).withAriaLabel("Edit: Impact").single().click();
        find(TextArea.class).withAriaLabel("Impact, in Markdown").single().setValue("Three shops");
        writes(emergency, Section.LUCKY, "It was night");
        find(Button.class).withAriaLabel("Save: Impact").single().click();
        assertThat(words()).contains("It was night", "Three shops");
    }

    private void writes(Emergency emergency, Section section, String text) {
        emergency.led(() -> {
            var read = postmortems.of(emergency.number()).orElseThrow();
            return postmortems.write(
                    emergency.number(), read.version(), read.sections().with(section, text));
        });
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAndEmptySectionsArePublishedWithoutTheirHints() {
        var emergency = resolved();
        open(emergency);
        press("Publish");
        assertThat(words()).contains("No root cause is chosen. What failed is not written down.");
        assertThat(words()).contains(Section.WENT_WELL.hint());
        emergency.led(() -> {
            var facts = console.getBean(dev.keyward.incident.IncidentFacts.class);
            return facts.amend(emergency.number(), null, dev.keyward.incident.Amendment.caused(RootCause.TTL, null));
        });
        writes(emergency, Section.WHAT_FAILED, "The TTL");
        emergency.led(() -> postmortems.move(
                emergency.number(),
                postmortems.of(emergency.number()).orElseThrow().version(),
                PostmortemState.PUBLISHED));
        open(emergency);
        assertThat(words()).doesNotContain(Section.WENT_WELL.hint());
    }

    @Test
    @WithMockUser(
            username = "eve",
            roles = {"DOMAIN_EDITOR"})
    void whoMayNotKeepItTypesNothingAndWhoMayNotPublishSendsItToReview() {
        var emergency = resolved();
        open(emergency);
        assertThat(find(TextArea.class).withCaption("What failed").single().isReadOnly())
                .isTrue();
        roles.assume(emergency.number(), IncidentDuty.RESPONDER);
        open(emergency);
        assertThat(find(TextArea.class).withCaption("What failed").single().isReadOnly())
                .isFalse();
        assertThat(find(Button.class).withText("Publish").single().isEnabled()).isFalse();
        assertThat(find(Button.class).withText("Send to review").single().getThemeNames())
                .contains("primary");
    }

    @Test
    void anActionItemIsTakenUpAndDoneButVerifiedBySomebodyElse() {
        var emergency = resolved();
        open(emergency);
        test(find(TextField.class).withCaption("Another action item").single()).setValue("Alert on lag");
        press("Add it");
        press("Take up");
        press("Done");
        var verify = find(Button.class).withText("Verify").single();
        assertThat(verify.isEnabled()).isFalse();
        assertThat(of(emergency)).containsExactly(ActionState.DONE);
    }

    @Test
    void theListOfActionItemsTeachesWhenNothingWaits() {
        UI.getCurrent().navigate("actions", QueryParameters.of("q", "nothing is called like this"));
        assertThat(words()).contains("No action item waits here", "verified by somebody");
    }

    private java.util.List<ActionState> of(Emergency emergency) {
        var filter = new ActionFilter(Set.of(), null, emergency.number(), null);
        return emergency.led(() -> actions.page(filter, 0, 10)).stream()
                .map(item -> item.state())
                .toList();
    }

    private Emergency resolved() {
        return Emergency.in(console, IncidentClass.A, false)
                .moved(IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED);
    }

    private static void open(Emergency emergency) {
        UI.getCurrent().navigate("incidents/" + emergency.number(), QueryParameters.of("tab", "postmortem"));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
