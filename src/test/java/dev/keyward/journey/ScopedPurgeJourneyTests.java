package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.keyward.testing.Visitor.PATIENTLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.purge.RawRedis;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Browser;
import dev.keyward.testing.Clicks;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Program;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Class A, and the keys of one family have to go: asked for, approved on a phone, run (product.md, journey 6). */
@Journey
class ScopedPurgeJourneyTests {
    @LocalServerPort
    private int port;

    @Value("${keyward.keyspaces.demo.url}")
    private String redisUrl;

    private final String family = Names.next("content-offer");

    @Test
    void threeClicksAskForItAndOneClickWithAReasonApprovesIt() {
        try (var sre = Visitor.signedIn(port, "sre")) {
            var title = "Offers of yesterday " + family;
            var incident = declared(sre.page(), title);
            sre.open("/");
            var clicks = Clicks.on(sre.page());
            var purge = asked(sre, title);
            assertThat(clicks.made()).as("clicks to ask for it").isEqualTo(3);
            sre.settle();
            Accessibility.check(sre.page());
            approvedOnAPhone(purge);
            run(sre);
            assertThat(clicks.made()).as("and to run it").isEqualTo(5);
            told(sre, incident);
        }
        try (var redis = new RawRedis(redisUrl)) {
            assertThat(redis.keys("content:v1:" + family + ":")).isEmpty();
        }
    }

    /** From the home page: the incident, its purge with everything filled in, the preview. */
    private String asked(Visitor sre, String title) {
        var page = sre.page();
        page.getByRole(AriaRole.LINK).filter(text(title)).first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Request a purge"))
                .first()
                .click();
        assertThat(page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile(title));
        button(page, "Preview").click();
        page.waitForURL(Pattern.compile("/purges/[0-9a-f-]{36}"));
        assertThat(page.getByText("Waiting for approval").first()).isVisible(PATIENTLY);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Blast radius");
        return page.url().replaceAll(".*/purges/([0-9a-f-]{36}).*", "$1");
    }

    private void approvedOnAPhone(String purge) {
        var phone = Browser.visit("http://localhost:" + port, 390, 844);
        try (var approver = Visitor.at(phone)) {
            var page = approver.page();
            approver.signIn("approver", "keyward-demo");
            page.waitForURL(url -> !url.contains("/login"));
            approver.open("/purges/" + purge);
            Accessibility.check(page);
            var clicks = Clicks.on(page);
            page.getByLabel("Comment").fill("The count is what support told me");
            button(page, "Approve").click();
            assertThat(page.getByText("Approved").first()).isVisible();
            assertThat(clicks.made()).as("clicks of the approver").isEqualTo(1);
        }
    }

    /** The page that asked has followed what the approver did. */
    private static void run(Visitor sre) {
        var page = sre.page();
        button(page, Pattern.compile("^Purge 300 keys\u2026")).click();
        button(page, Pattern.compile("^Purge 300 keys in")).click();
        assertThat(page.getByText("Completed").first()).isVisible(PATIENTLY);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("300 of 300 keys counted");
        sre.settle();
        Accessibility.check(page);
    }

    private void told(Visitor sre, String incident) {
        sre.open("/incidents/" + incident);
        assertThat(sre.page()
                        .getByText(Pattern.compile("completed, 300 keys purged"))
                        .first())
                .isVisible();
        sre.open("/families/" + family + "?tab=purges");
        assertThat(sre.page().getByText("Completed").first()).isVisible();
    }

    private String declared(Page page, String title) {
        new Program(page, "engineer").makes("/families", """
                {"name": "%s", "domain": "content", "owner": "team-content", "template": "content:v1:%s:{offer_id=int}",
                 "keyspace": "demo", "purpose": "Offers of the landing page", "ttl": {"value": "PT10M"},
                 "invalidation": {"strategy": "TTL_ONLY"}}""".formatted(family, family));
        try (var redis = new RawRedis(redisUrl)) {
            redis.write(IntStream.range(0, 300)
                    .mapToObj(n -> "content:v1:%s:%d".formatted(family, n))
                    .toList());
        }
        return new Program(page, "commander")
                .makes("/incidents", """
                {"title": "%s", "class": "A", "families": ["%s"],
                 "startedAt": "2026-01-01T00:00:00Z", "detectedBy": "USER_REPORT"}""".formatted(title, family))
                .replaceAll("(?s).*\"number\"\\s*:\\s*(\\d+).*", "$1");
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
