package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Program;
import dev.keyward.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What services measured and what families promise, brought in and taken away as files. */
@Journey
class FreshnessFilesJourneyTests {
    private static final String HEADER =
            "family,region,bucketStart,bucketSeconds,reads,hits,misses,sampledReads,staleReads,hitP95Ms,source,id\n";

    @LocalServerPort
    int port;

    @Test
    void aTableWithAMistakeIsCorrectedTakenAndDrawn() {
        var family = Names.next("teaser");
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            register(page, family);
            engineer.open("/measurements");
            Accessibility.check(page);

            upload(page, HEADER + row(family, 3, "1.5") + row(family, 2, "fast"));
            assertThat(page.getByText("1 wrong")).isVisible();
            assertThat(page.getByText("hitP95Ms").last()).isVisible();
            assertThat(button(page, "Take 1 report")).isDisabled();
            engineer.settle();
            Accessibility.check(page);

            upload(page, HEADER + row(family, 3, "1.5") + row(family, 2, "1.7"));
            button(page, "Take 2 reports").click();
            assertThat(page.getByText("2 new, 0 known before")).isVisible();

            engineer.open("/families/" + family + "?tab=measurements");
            assertThat(page.getByText("Both measured", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.locator(".kw-chart-range").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Last 24 hours"))
                    .click();
            page.waitForURL(Pattern.compile(".*range=day.*"));
            engineer.open("/families/" + family + "?tab=freshness&range=month");
            assertThat(page.getByText("Speed and correctness, last 28 days").first())
                    .isVisible();
        }
    }

    @Test
    void whatIsExportedIsChangedAndComesBackAfterADryRun() throws IOException {
        var family = Names.next("teaser");
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            register(page, family);
            engineer.open("/freshness?q=" + family);
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Export what the list shows"))
                    .click();
            var download = page.waitForDownload(
                    () -> page.getByText("Export OpenSLO, for a repository").click());
            var file = Files.readString(download.path(), StandardCharsets.UTF_8);
            Assertions.assertThat(file).contains("apiVersion: openslo/v1", "name: " + family);
            page.keyboard().press("Escape");

            button(page, "Import OpenSLO").click();
            page.waitForURL("**/freshness/import");
            engineer.settle();
            send(page, "objectives.yaml", file.replaceFirst("target: 0\\.\\d+", "target: 7"));
            assertThat(page.getByText("1 wrong")).isVisible();
            assertThat(page.getByText(Pattern.compile("line \\d+, target"))).isVisible();
            engineer.settle();
            Accessibility.check(page);

            send(page, "objectives.yaml", file.replaceFirst("target: 0\\.\\d+", "target: 0.9"));
            button(page, "Change 1 objective").click();
            assertThat(page.getByText("1 changed, 0 as they were", new Page.GetByTextOptions().setExact(false)))
                    .isVisible();
            engineer.open("/families/" + family + "?tab=freshness");
            assertThat(page.getByText("90 % of the reads").first()).isVisible();
        }
    }

    private void register(Page page, String family) {
        new Program(page, "engineer").makes("/families", """
                {"name": "%s", "domain": "content", "owner": "team-content",
                 "template": "content:v1:%s:{teaser_id=int}", "keyspace": "demo",
                 "purpose": "Teasers on the landing page",
                 "invalidation": {"strategy": "TTL_ONLY"}, "ttl": {"value": "PT10M"}}
                """.formatted(family, family));
    }

    private static String row(String family, int minutesAgo, String hitP95) {
        var start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(minutesAgo));
        return "%s,eu,%s,60,100,90,10,50,0,%s,test,n-%d\n".formatted(family, start, hitP95, minutesAgo);
    }

    private static void upload(Page page, String table) {
        send(page, "reports.csv", table);
    }

    private static void send(Page page, String name, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }
}
