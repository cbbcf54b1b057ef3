package dev.keyward.objective.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.Measurements;
import dev.keyward.objective.Adjustment;
import dev.keyward.objective.Adjustments;
import dev.keyward.objective.NewAdjustment;
import dev.keyward.objective.Objectives;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.ChartRange;
import dev.keyward.shell.kit.ChartRangeField;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** Ada is an editor of the family's owner. */
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
class FreshnessPagesTests extends SpringBrowserlessTest {
    @Autowired
    Registry registry;

    @Autowired
    Objectives objectives;

    @Autowired
    Standings standings;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Measurements measurements;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext console;

    @SuppressWarnings("NullAway.Init")
    private FreshnessScene scene;

    private FamilyId family = new FamilyId("unset");
    private String domain = "";

    @BeforeEach
    void aFamily() {
        scene = new FreshnessScene(console);
        family = scene.family();
        domain = scene.as("ada", Role.DOMAIN_EDITOR, () -> registry.family(family))
                .domain()
                .text();
    }

    @Test
    void anEstimateSaysThatItIsOneAndMissingSeriesAreFailingChecks() {
        open();

        assertThat(words())
                .contains(
                        "99 % of the reads at most 15 minutes stale, over 28 days rolling.",
                        "the default of the freshness class counts",
                        "100 % estimated",
                        "Hit p95 is not reported",
                        "Stale reads are not reported");
        assertThat(find(BudgetBar.class).all())
                .allMatch(bar -> bar.getClassNames().contains("kw-budget-estimated"));
    }

    @Test
    void measuredItShowsTheArithmeticAndWhatIsMissingBesides() {
        report(90, 0);
        open();

        assertThat(words()).contains("Measured: 0 bad of 9,000 sampled reads", "Hit p95 is not reported");
        assertThat(words()).doesNotContain("Stale reads are not reported", "estimated");
    }

    @Test
    void theOwnerChangesTheObjectiveWithAReasonAndWrongFieldsSayWhy() {
        open();
        press("Edit objective");
        find(NumberField.class).withLabel("Target, % of reads").single().setValue(100.0);
        press("Save the objective");
        assertThat(find(NumberField.class)
                        .withLabel("Target, % of reads")
                        .single()
                        .isInvalid())
                .isTrue();
        find(NumberField.class).withLabel("Target, % of reads").single().setValue(99.5);
        press("Save the objective");
        assertThat(find(TextArea.class).withLabel("Why it differs").single().isInvalid())
                .isTrue();
        find(TextArea.class).withLabel("Why it differs").single().setValue("Prices feed the checkout");
        press("Save the objective");

        assertThat(objectives.objective(family).target()).isEqualTo(0.995);
        assertThat(words()).contains("The owner chose this: Prices feed the checkout");
    }

    @Test
    @WithMockUser(
            username = "eve",
            roles = {"VIEWER", "DOMAIN_EDITOR"})
    void othersSeeTheButtonsAndWhyTheyMayNot() {
        open();

        assertThat(button("Edit objective").isEnabled()).isFalse();
        assertThat(button("Pause").getElement().getAttribute("aria-description"))
                .contains("owner team");
    }

    @Test
    @WithMockUser(
            username = "ben",
            roles = {"VIEWER", "DOMAIN_APPROVER"})
    @SuppressWarnings("unchecked")
    void anExclusionIsDecidedBySomebodyElse() {
        var now = clock.instant();
        scene.as(
                "ada",
                Role.DOMAIN_EDITOR,
                () -> adjustments.request(
                        family,
                        new NewAdjustment(
                                Adjustment.Kind.EXCLUDE,
                                null,
                                now.minusSeconds(7_200),
                                now.minusSeconds(3_600),
                                "A load test")));
        open();
        press("Decide");
        assertThat(find(ChangeTable.class).single().getElement().getTextRecursively())
                .contains("Before", "After", "Budget left in eu");
        find(TextArea.class).withLabel("Comment").single().setValue("Seen it");
        button("Decide", 1).click();
        RadioButtonGroup<String> answer = find(RadioButtonGroup.class).single();
        assertThat(answer.isInvalid()).as("nothing is chosen beforehand").isTrue();
        assertThat(words()).doesNotContain("Approved; the budget");

        answer.setValue("Approve: the numbers change");
        button("Decide", 1).click();

        assertThat(words()).contains("Exclude: A load test", "Approved");
    }

    @Test
    void theOverviewShowsWhatTheAddressSaysAndCountsWhatItHides() {
        standings.of(family);
        UI.getCurrent().navigate("freshness", QueryParameters.of("domain", domain));
        var grid = test(find(FreshnessGrid.class).single());

        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getRow(0).state()).isEqualTo(BudgetState.HEALTHY);
        assertThat(words()).contains("Freshness objectives", "Domain: " + domain);
        UI.getCurrent()
                .navigate(
                        "freshness",
                        new QueryParameters(Map.of("state", List.of("exhausted"), "domain", List.of(domain))));
        assertThat(words()).contains("No family matches");
    }

    @Test
    void aWrongFileSaysInWhichLineAndARightOneIsShownAndThenApplied() {
        UI.getCurrent().navigate("freshness");
        press("Import OpenSLO");
        paste(slo("99"));
        until("Change 0 objectives");
        assertThat(words()).contains("1 document is wrong");
        var wrong = test(find(ImportGrid.class).single()).getRow(0);
        assertThat(wrong.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("target");
            assertThat(wrong.line(finding)).isEqualTo(18);
        });
        assertThat(button("Change 0 objectives").isEnabled()).isFalse();

        paste(slo("0.995"));
        until("Change 1 objective");
        var row = test(find(ImportGrid.class).single()).getRow(0);
        assertThat(row.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).startsWith("99 %");
            assertThat(change.after()).isEqualTo("99.5 %");
        });
        assertThat(objectives.objective(family).target()).isEqualTo(0.99);
        press("Change 1 objective");
        until("1 changed, 0 as they were");
        assertThat(objectives.objective(family).target()).isEqualTo(0.995);
    }

    @Test
    @WithMockUser(
            username = "eve",
            roles = {"VIEWER"})
    void whoMayNotImportSeesTheButtonAndWhy() {
        UI.getCurrent().navigate("freshness");
        assertThat(button("Import OpenSLO").getElement().getAttribute("aria-description"))
                .contains("domain editor");
    }

    @Test
    void theRangeOfTheChartsIsInTheAddress() {
        report(90, 0);
        UI.getCurrent()
                .navigate(
                        "families/" + family,
                        new QueryParameters(Map.of("tab", List.of("freshness"), "range", List.of("day"))));
        assertThat(words()).contains("Speed and correctness, last 24 hours");
        open();
        assertThat(words()).contains("Speed and correctness, last 7 days");
        assertThat(find(ChartRangeField.class).single().getValue()).isEqualTo(ChartRange.WEEK);
    }

    private void paste(String file) {
        test(find(TextArea.class).withLabel("YAML").single()).setValue(file);
        press("Dry run");
    }

    private String slo(String target) {
        return """
                apiVersion: openslo/v1
                kind: SLO
                metadata:
                  name: %s
                spec:
                  budgetingMethod: Occurrences
                  timeWindow:
                  - duration: 28d
                    isRolling: true
                  indicator:
                    spec:
                      ratioMetric:
                        bad:
                          metricSource:
                            spec:
                              maxStaleness: PT15M
                  objectives:
                  - target: %s
                """.formatted(family, target);
    }

    /** Looking for a component lets the page take in what was worked out beside it. */
    private void until(String shown) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    find(ImportReportCard.class).exists();
                    assertThat(words()).contains(shown);
                });
    }

    private void report(int minutes, long stale) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Measurement> items = IntStream.rangeClosed(1, minutes)
                .mapToObj(n -> new Measurement(
                        family,
                        "eu",
                        now.minus(Duration.ofMinutes(n)),
                        60,
                        100,
                        100,
                        0,
                        100,
                        stale,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "test",
                        "n-" + n))
                .toList();
        scene.as("ada", Role.DOMAIN_EDITOR, () -> measurements.take(items));
    }

    private void open() {
        UI.getCurrent().navigate("families/" + family, QueryParameters.of("tab", "freshness"));
    }

    private Button button(String text) {
        return button(text, 0);
    }

    private Button button(String text, int place) {
        return find(Button.class).withText(text).all().get(place);
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
