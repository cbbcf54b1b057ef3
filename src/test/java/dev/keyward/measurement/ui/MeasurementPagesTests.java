package dev.keyward.measurement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.measurement.FileReport;
import dev.keyward.measurement.MeasurementReads;
import dev.keyward.objective.ui.FreshnessScene;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.ChartRange;
import dev.keyward.shell.kit.ChartRangeField;
import dev.keyward.shell.kit.TimeChart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** Ada is an editor of the owner of a family that lives in eu; its objective is inherited: 99 % of the reads. */
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
class MeasurementPagesTests extends SpringBrowserlessTest {
    private static final String HEADER = "family,region,bucketStart,bucketSeconds,reads,hits,misses,sampledReads,"
            + "staleReads,hitP95Ms,source,id\n";

    @Autowired
    ApplicationContext console;

    @Autowired
    MeasurementReads reads;

    @Autowired
    Clock clock;

    private FamilyId family = new FamilyId("unset");
    private Instant minute = Instant.EPOCH;

    @BeforeEach
    void aFamily() {
        family = new FreshnessScene(console).family();
        minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void aTableWithMistakesSaysEachAtItsLineAndIsTakenOnceItIsCorrected() {
        UI.getCurrent().navigate(MeasurementNavigation.REPORTING);
        assertThat(find(Upload.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo("Table of measurements");
        paste(HEADER + row(3, 1, "1.5") + row(2, -4, "1.5") + row(1, 1, "fast"));
        until("Take 1 report");
        var grid = test(find(FileGrid.class).single());
        var wrong = List.of(grid.getRow(0), grid.getRow(1));
        assertThat(wrong).extracting(FileReport.Row::line).containsExactly(3, 4);
        assertThat(wrong)
                .extracting(row -> row.findings().getFirst().field())
                .containsExactly("staleReads", "hitP95Ms");
        var act = find(Button.class).withText("Take 1 report").single();
        assertThat(act.isEnabled()).isFalse();
        assertThat(act.getElement().getAttribute("aria-description")).contains("whole or not at all");
        assertThat(reads.regions(family)).isEmpty();

        paste(HEADER + row(3, 1, "1.5") + row(2, 4, "1.5") + row(1, 1, "2"));
        until("Take 3 reports");
        test(find(Button.class).withText("Take 3 reports").single()).click();
        until("3 new, 0 known before");
        assertThat(reads.regions(family)).containsExactly("eu");

        paste(HEADER + row(3, 1, "1.5"));
        until("1 known");
        assertThat(find(Button.class).withText("Take 0 reports").single().isEnabled())
                .isFalse();
    }

    @Test
    void aTableThatIsNoneSaysWhere() {
        UI.getCurrent().navigate(MeasurementNavigation.REPORTING);
        paste(HEADER.replace("region", "regoin"));
        until("Nothing was kept");
        assertThat(words()).contains("Line 1", "There is no column 'regoin'");
    }

    @Test
    @WithMockUser(
            username = "vera",
            roles = {"VIEWER"})
    void whoMayNotReportSeesTheButtonAndWhy() {
        UI.getCurrent().navigate(MeasurementNavigation.REPORTING);
        assertThat(find(Upload.class).exists()).isFalse();
        assertThat(find(Button.class)
                        .withText("Choose a file")
                        .single()
                        .getElement()
                        .getAttribute("aria-description"))
                .contains("domain editor");
    }

    @Test
    void aFamilyThatNobodyReportsSaysHowToAndOneThatIsReportedIsDrawn() {
        open("");
        assertThat(words()).contains("Nobody reports this family yet", "How to report");
        UI.getCurrent().navigate(MeasurementNavigation.REPORTING);
        take(row(2, 3, "1.5"));

        open("");
        assertThat(words()).contains("Both measured", "eu");
        var drawn = find(TimeChart.class).single().getElement().getProperty("data");
        assertThat(drawn)
                .as("what the inherited target allows is drawn, although the manifest names none")
                .contains("\"words\":\"allowed\",\"at\":0.01");
        assertThat(find(ChartRangeField.class).single().getValue()).isEqualTo(ChartRange.WEEK);
    }

    @Test
    void oneSeriesWithoutTheOtherIsAFailingCheck() {
        UI.getCurrent().navigate(MeasurementNavigation.REPORTING);
        take(row(2, 3, ""));
        open("month");
        assertThat(words()).contains("Hit p95 missing");
        assertThat(find(ChartRangeField.class).single().getValue()).isEqualTo(ChartRange.MONTH);
    }

    private void open(String range) {
        var query = range.isEmpty()
                ? Map.of("tab", List.of("measurements"))
                : Map.of("tab", List.of("measurements"), "range", List.of(range));
        UI.getCurrent().navigate("families/" + family, new QueryParameters(query));
    }

    private void take(String row) {
        paste(HEADER + row);
        until("Take 1 report");
        test(find(Button.class).withText("Take 1 report").single()).click();
        until("1 new, 0 known before");
    }

    private String row(int minutesAgo, long stale, String hitP95) {
        return "%s,eu,%s,60,100,90,10,50,%d,%s,test,n-%d\n"
                .formatted(family, minute.minus(Duration.ofMinutes(minutesAgo)), stale, hitP95, minutesAgo);
    }

    private void paste(String table) {
        test(find(TextArea.class).withLabel("CSV").single()).setValue(table);
        test(find(Button.class).withText("Dry run").single()).click();
    }

    /** Looking for a component lets the page take in what was worked out beside it. */
    private void until(String shown) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    find(FileCard.class).exists();
                    assertThat(words()).contains(shown);
                });
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
