package dev.keyward.runbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.runbook.Emergency;
import dev.keyward.runbook.RunbookRuns;
import dev.keyward.runbook.step.StepState;
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
class RunTabTests extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext console;

    @Autowired
    RunbookRuns runs;

    @Test
    void aRunIsStartedAndTakenThroughItsSteps() {
        var emergency = Emergency.in(console);
        open(emergency);
        assertThat(words()).contains("No runbook was started");
        press("Start the runbook");
        assertThat(words()).contains("0 of 5 steps have ended", "Identify affected key families");

        test(find(Button.class).withText("Take up").all().getFirst()).click();
        assertThat(words()).contains(emergency.family(), emergency.estate().team(), "Start from one suspicious key");
        test(find(TextField.class)
                        .withPropertyValue(TextField::getPlaceholder, "What you saw, or why")
                        .all()
                        .getFirst())
                .setValue("Only this one");
        press("Done");
        assertThat(words()).contains("1 of 5 steps have ended", "Only this one");
        assertThat(runs.of(emergency.number()).orElseThrow().step(1).state()).isEqualTo(StepState.DONE);
    }

    @Test
    void thePurgeFormIsOneClickAwayWithEverythingFilledIn() {
        var emergency = Emergency.in(console);
        runs.start(emergency.number(), null);
        runs.move(emergency.number(), 2, 1, StepState.DOING, null);
        open(emergency);
        var link =
                find(Anchor.class).withText("Request a purge in test").single().getHref();
        assertThat(link)
                .startsWith("purges/new?family=" + emergency.family())
                .contains("region=eu", "region=us", "incident=" + emergency.number(), "reason=Incident+%23");
        assertThat(words()).contains("No purge names this incident yet.");
    }

    @Test
    void aKeyThatIsNotReadNeverWidensThePurge() {
        var emergency = Emergency.in(console);
        runs.start(emergency.number(), null);
        runs.move(emergency.number(), 2, 1, StepState.DOING, null);
        open(emergency);
        assertThat(words()).contains("Sample hot keys of " + emergency.family());
        var key = find(TextField.class).withCaption("Only keys like this one").single();
        key.setValue("somebody:elses:key");
        assertThat(key.isInvalid()).isTrue();
        assertThat(find(Anchor.class).withText("Request a purge in test").exists())
                .isFalse();
        assertThat(find(Button.class)
                        .withText("Request a purge in test")
                        .single()
                        .isEnabled())
                .isFalse();
        key.setValue("\"%s:v1:item:42\"".formatted(emergency.estate().domain()));
        assertThat(key.isInvalid()).isFalse();
        assertThat(key.getHelperText()).contains("Only id = 42");
        assertThat(find(Anchor.class)
                        .withText("Request a purge in test")
                        .single()
                        .getHref())
                .contains("42");
    }

    @Test
    void aReasonThatIsMissingIsToldAtItsField() {
        var emergency = Emergency.in(console);
        runs.start(emergency.number(), null);
        open(emergency);
        assertThat(words()).contains("Start from one suspicious key");
        press("Skip");
        var field = find(TextField.class)
                .withPropertyValue(TextField::getPlaceholder, "What you saw, or why")
                .all()
                .getFirst();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("Say why");
    }

    @Test
    void aDeadRedisIsSaidInTheMonitorStepAndABackfillWithoutAWebhookSaysHow() {
        var emergency = Emergency.in(console);
        runs.start(emergency.number(), null);
        runs.move(emergency.number(), 3, 1, StepState.DOING, null);
        runs.move(emergency.number(), 4, 1, StepState.DOING, null);
        open(emergency);
        assertThat(words())
                .contains("This keyspace does not answer.", "names no webhook for backfills", "keyward.backfill.url");
    }

    @Test
    @WithMockUser(username = "eve", roles = "VIEWER")
    void whoeverHasNoHandInItSeesTheRunAndWhyTheButtonsRest() {
        var emergency = Emergency.in(console);
        emergency.led(() -> runs.start(emergency.number(), null));
        open(emergency);
        var button = find(Button.class).withText("Take up").all().getFirst();
        assertThat(button.isEnabled()).isFalse();
        assertThat(button.getElement().getAttribute("aria-description")).contains("role");
    }

    private static void open(Emergency emergency) {
        UI.getCurrent().navigate("incidents/" + emergency.number(), QueryParameters.of("tab", "runbook"));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
