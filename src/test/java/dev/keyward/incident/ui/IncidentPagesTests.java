package dev.keyward.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentDuty;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentRoles;
import dev.keyward.incident.IncidentScene;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.testing.RedisServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:duty-pages", "keyward.data=./target/duty-pages"})
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "DOMAIN_EDITOR", "PURGE_OPERATOR"})
class IncidentPagesTests extends SpringBrowserlessTest {
    @DynamicPropertySource
    static void keyspace(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.test.url", () -> RedisServer.shared().uri());
        properties.add("keyward.keyspaces.test.environment", () -> "DEV");
        properties.add("keyward.keyspaces.test.regions", () -> "eu,us");
    }

    @Autowired
    ApplicationContext console;

    @Autowired
    IncidentReads reads;

    @Autowired
    IncidentRoles roles;

    private IncidentScene scene;

    @BeforeEach
    void theScene() {
        scene = new IncidentScene(console, FreshnessClass.STRICT);
    }

    @Test
    void twoFieldsAreEnoughToDeclareOneAboutAFamily() {
        var family = scene.family();
        at("incidents/new?family=" + family.name());
        title().setValue("Balances are an hour old");
        answers(true);
        press("Declare");
        var declared = only(family.name().text());
        assertThat(declared.incidentClass()).isEqualTo(IncidentClass.A);
        assertThat(words()).contains("Balances are an hour old", "Class A", "Nobody commands it yet");
    }

    @Test
    void threeTimesNoAsksForAClassAndAStrictFamilyForAReason() {
        var family = scene.family();
        at("incidents/new?family=" + family.name());
        title().setValue("One field is old");
        answers(false, false, true);
        press("Declare");
        assertThat(count(family.name().text())).isZero();
        var reason = find(TextArea.class).withCaption("Why not Class A").single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("It is shown to nobody outside");
        press("Declare");
        assertThat(only(family.name().text()).incidentClass()).isEqualTo(IncidentClass.C);
    }

    @Test
    void anEmptyTitleIsToldAtItsField() {
        at("incidents/new");
        press("Declare");
        assertThat(title().isInvalid()).isTrue();
    }

    @Test
    void aPastedKeyFindsItsFamily() {
        var family = scene.family();
        at("incidents/new");
        find(TextField.class).withCaption("Or paste one of their keys").single().setValue(scene.domain + ":v1:item:7");
        press("Find its family");
        assertThat(find(AffectedField.class).single().names()).containsExactly(family.name());
        assertThat(words()).contains(scene.team.text(), "#oncall");
    }

    @Test
    void whatCannotBeDoneYetIsSeenWithItsReason() {
        var incident = declared(IncidentClass.A);
        open(incident);
        assertThat(button("Confirm it is real\u2026").isEnabled()).isFalse();
        press("Acknowledge");
        assertThat(button("Confirm it is real\u2026").getTooltip().getText()).contains("only with a commander:");
        scene.asCy(() -> roles.assume(incident.id(), IncidentDuty.INCIDENT_COMMANDER));
        open(incident);
        assertThat(button("Confirm it is real\u2026").isEnabled()).isTrue();
    }

    @Test
    @WithMockUser(
            username = "vera",
            roles = {"VIEWER"})
    void whoMayOnlyReadSeesTheButtonsAsleep() {
        open(declared(IncidentClass.B));
        assertThat(button("Acknowledge").isEnabled()).isFalse();
        assertThat(button("Add note").isEnabled()).isFalse();
        at("incidents/new");
        assertThat(button("Declare").isEnabled()).isFalse();
    }

    @Test
    void aNoteIsShownAsTheTextItIs() {
        var incident = declared(IncidentClass.B);
        open(incident);
        find(TextArea.class).withAriaLabel("What happened").single().setValue("<img src=x onerror=alert(1)>");
        press("Add note");
        assertThat(find(Div.class).all().stream().map(div -> div.getElement().getText()))
                .contains("<img src=x onerror=alert(1)>");
    }

    @Test
    void whatOthersDoAppearsAndWhatIsTypedStays() {
        var incident = declared(IncidentClass.B);
        open(incident);
        find(TextArea.class).withAriaLabel("What happened").single().setValue("Half a thought");
        scene.moved(incident, IncidentState.ACTIVE);
        scene.asCy(() -> scene.bean(dev.keyward.incident.IncidentNotes.class)
                .note(incident.id(), "The consumer has no members", null));
        assertThat(words()).doesNotContain("The consumer has no members");
        var page = (IncidentView) getCurrentView();
        page.notice(java.util.Optional.of(reads.pulse(incident.id())));
        assertThat(words()).contains("The consumer has no members", "Mitigated\u2026", "Active");
        assertThat(find(TextArea.class).withAriaLabel("What happened").single().getValue())
                .isEqualTo("Half a thought");
    }

    @Test
    void thePageSaysWhoCanCommandAndWhichRunbookRuns() {
        open(declared(IncidentClass.B));
        assertThat(words()).contains("Nobody commands it yet.", "incident commander", "Runbook:", "Stale data");
    }

    @Test
    void severalTwinsAreOneNoteAndARelapseShowsItsTimes() {
        var family = scene.family();
        scene.declared(IncidentClass.B, family);
        scene.declared(IncidentClass.B, family);
        var last = scene.moved(
                scene.declared(IncidentClass.B, family),
                IncidentState.ACTIVE,
                IncidentState.MITIGATED,
                IncidentState.ACTIVE);
        open(last);
        assertThat(words()).containsOnlyOnce("The same cause?").contains("Came back", "and lasts");
        assertThat(button("Cancel as a false alarm\u2026").isEnabled()).isFalse();
    }

    @Test
    void aTwinIsSuggestedAndMerged() {
        var family = scene.family();
        var first = scene.declared(IncidentClass.A, family);
        var second = scene.declared(IncidentClass.A, family);
        open(second);
        assertThat(words()).contains("The same cause?");
        open(first);
        assertThat(words()).contains("The same cause?");
    }

    @Test
    void theFiltersComeFromTheAddress() {
        var family = scene.family();
        scene.declared(IncidentClass.A, family);
        at("incidents?class=A&state=TRIAGE&family=" + family.name() + "&drill=false&from=2020-01-01");
        assertThat(find(IncidentGrid.class)
                        .single()
                        .getGenericDataView()
                        .getItems()
                        .count())
                .isOne();
        assertThat(find(Button.class).withAriaLabel("Remove filter Class: A").exists())
                .isTrue();
        at("incidents?class=B&family=" + family.name());
        assertThat(find(IncidentGrid.class)
                        .single()
                        .getGenericDataView()
                        .getItems()
                        .count())
                .isZero();
    }

    @Test
    void theNumbersSayWhatTheyLeaveOut() {
        var incident = declared(IncidentClass.B);
        scene.moved(incident, IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED);
        at("incidents/metrics?domain=" + scene.domain);
        assertThat(words()).contains("1 resolved incident counts", "Nothing is left out", "MTTR", "By class");
    }

    @Test
    void aFamilysPageHasItsIncidentsAndAWayToDeclareOne() {
        var family = scene.family();
        scene.declared(IncidentClass.B, family);
        at("families/" + family.name() + "?tab=incidents");
        assertThat(find(IncidentGrid.class)
                        .single()
                        .getGenericDataView()
                        .getItems()
                        .count())
                .isOne();
        assertThat(button("Declare an incident").isEnabled()).isTrue();
    }

    private Incident declared(IncidentClass incidentClass) {
        return scene.declared(incidentClass, scene.family());
    }

    private void open(Incident incident) {
        at("incidents/" + incident.number());
    }

    private static void at(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private TextField title() {
        return find(TextField.class).withCaption("Title").single();
    }

    @SuppressWarnings("unchecked")
    private void answers(Boolean... answers) {
        for (var answer : answers) {
            find(RadioButtonGroup.class).all().stream()
                    .map(group -> (RadioButtonGroup<Object>) group)
                    .filter(group -> group.isVisible() && group.getValue() == null)
                    .findFirst()
                    .orElseThrow()
                    .setValue(answer);
        }
    }

    private void press(String words) {
        test(button(words)).click();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).all().getFirst();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private long count(String family) {
        return reads.count(IncidentFilter.ALL.of(new dev.keyward.registry.FamilyId(family)));
    }

    private IncidentSummary only(String family) {
        List<IncidentSummary> rows =
                reads.page(IncidentFilter.ALL.of(new dev.keyward.registry.FamilyId(family)), null, 0, 5);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
