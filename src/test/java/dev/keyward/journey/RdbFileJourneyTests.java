package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.keyward.discovery.snapshot.Dumps;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dump that somebody brings is counted like the keyspace itself, or refused with what is wrong. */
@Journey
class RdbFileJourneyTests {
    @LocalServerPort
    int port;

    @Test
    void aDumpIsCountedAndADamagedOneIsRefused() {
        var dump = Dumps.kept("redis-7.0.15.rdb");
        try (var platform = Visitor.signedIn(port, "platform")) {
            var page = platform.page();
            platform.open("/scans/file?keyspace=demo");
            Accessibility.check(page);

            give(page, "half.rdb", Arrays.copyOf(dump, dump.length / 2));
            assertThat(page.locator(".kw-file-refusal")).containsText("The file ends in the middle");

            give(page, "night.rdb", dump);
            page.waitForURL(Pattern.compile(".*/scans/[0-9a-f-]{36}"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("RDB file of demo")))
                    .isVisible();
            assertThat(page.getByText("night.rdb", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(); // beside what a screen reader was told of its upload
            assertThat(page.getByText("7.0.15")).isVisible();
            platform.settle();
            Accessibility.check(page);

            page.getByText("By owner and family").click();
            assertThat(page.getByText("From an RDB file.")).isVisible();
        }
    }

    private static void give(Page page, String name, byte[] file) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", file));
    }
}
