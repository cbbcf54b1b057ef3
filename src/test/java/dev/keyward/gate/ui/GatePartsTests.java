package dev.keyward.gate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.NewIncident;
import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.Measurements;
import dev.keyward.objective.ui.FreshnessScene;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.Role;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** What the page of a family says about rollouts: the same verdict that a pipeline gets. */
@ViewPackages(packages = "dev.keyward")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:freshness-pages",
            "keyward.data=./target/freshness-pages",
            "keyward.keyspaces.shop.url=redis://127.0.0.1:1",
            "keyward.keyspaces.shop.regions=eu"
        })
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "DOMAIN_EDITOR"})
class GatePartsTests extends SpringBrowserlessTest {
    private static final String FROZEN = "Rollouts that touch this family are frozen";

    @Autowired
    ApplicationContext console;

    @Autowired
    Incidents incidents;

    @Autowired
    Measurements measurements;

    @SuppressWarnings("NullAway.Init")
    private FreshnessScene scene;

    @BeforeEach
    void theScene() {
        scene = new FreshnessScene(console);
    }

    @Test
    void measuredASecondAgoItIsAllowedAndUnmeasuredWithAWarning() {
        var family = scene.family();
        open(family);
        assertThat(words()).contains("Allowed, with a warning").doesNotContain(FROZEN);

        report(family, 0);
        open(family);
        assertThat(words()).contains("RolloutsAllowed").doesNotContain("with a warning", FROZEN);
    }

    @Test
    void aStrictFamilyThatNobodyMeasuresIsDeniedWithoutBeingFrozen() {
        open(scene.family(FreshnessClass.STRICT));

        assertThat(words()).contains("Denied, not measured").doesNotContain(FROZEN);
    }

    @Test
    void anOpenClassAFreezesAndSaysWhich() {
        var family = scene.family();
        report(family, 0);
        var number = scene.as("ada", Role.DOMAIN_EDITOR, () -> incidents.declare(classA(family)))
                .id();
        open(family);
        assertThat(words()).contains(FROZEN, "frozen", "Incident %s of class A".formatted(number));
    }

    @Test
    void aBudgetThatIsExhaustedFreezes() {
        var family = scene.family();
        report(family, 50);
        open(family);

        assertThat(words()).contains(FROZEN, "frozen", "exhausted");
    }

    private NewIncident classA(FamilyId family) {
        return new NewIncident(
                "Old prices",
                IncidentClass.A,
                null,
                List.of(family),
                null,
                null,
                null,
                scene.now().minus(Duration.ofMinutes(10)),
                null,
                DetectedBy.USER_REPORT,
                null,
                false);
    }

    private void report(FamilyId family, long stale) {
        var start = scene.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(2));
        scene.as(
                "ada",
                Role.DOMAIN_EDITOR,
                () -> measurements.take(List.of(new Measurement(
                        family, "eu", start, 60, 100, 100, 0, 100, stale, null, 1.5, null, null, null, "test",
                        "one"))));
    }

    private void open(FamilyId family) {
        UI.getCurrent().navigate("families/" + family);
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
