package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.keyward.testing.Visitor.PATIENTLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.purge.RawRedis;
import dev.keyward.testing.Accessibility;
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

/** Journey 6 of product.md when nobody is there to approve: one confirmation more, and a review by somebody else. */
@Journey
class BreakGlassJourneyTests {
    @LocalServerPort
    private int port;

    @Value("${keyward.keyspaces.demo.url}")
    private String redisUrl;

    @Test
    void aCommanderLetsAPurgeOfAClassARunAloneAndAnApproverReviewsIt() {
        var family = Names.next("content-hero");
        try (var commander = Visitor.signedIn(port, "commander")) {
            var incident = declaredByProgram(commander.page(), family);
            var purge = request(commander, incident, family);
            breakTheGlass(commander);
            assertThat(commander.page().getByText("Completed").first()).isVisible(PATIENTLY);
            try (var redis = new RawRedis(redisUrl)) {
                assertThat(redis.keys("content:v1:" + family + ":")).isEmpty();
            }
            try (var approver = Visitor.signedIn(port, "approver")) {
                review(approver, purge);
            }
            commander.open("/incidents/" + incident);
            assertThat(commander
                            .page()
                            .getByText(Pattern.compile("Without a second person, by commander"))
                            .first())
                    .isVisible();
        }
    }

    /** The clicks counted by product.md begin when the incident is there: one to the form, one to preview. */
    private static String request(Visitor commander, String incident, String family) {
        var page = commander.page();
        commander.open("/purges/new?family=%s&incident=%s&reason=Old+heroes".formatted(family, incident));
        button(page, "Preview").click();
        page.waitForURL(Pattern.compile("/purges/[0-9a-f-]{36}"));
        assertThat(page.getByText("Waiting for approval").first()).isVisible(PATIENTLY);
        return page.url().replaceAll(".*/purges/([0-9a-f-]{36}).*", "$1");
    }

    private static void breakTheGlass(Visitor commander) {
        var page = commander.page();
        commander.settle();
        Accessibility.check(page);
        var clicks = Clicks.on(page);
        button(page, "Break glass\u2026").click();
        page.getByLabel("Why it cannot wait").fill("Visitors see the wrong offer, nobody else is awake");
        page.getByLabel("Your password").fill("not this one");
        now(page).click();
        assertThat(page.getByText("That is not your password.").first()).isVisible();
        page.getByLabel("Your password").fill("keyward-demo");
        now(page).click();
        assertThat(page.getByText("Ran without a second person").first()).isVisible();
        assertThat(clicks.made())
                .as("opened, refused once, confirmed: one more than an approval")
                .isEqualTo(3);
    }

    private static Locator now(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Purge 50 keys in .* now")));
    }

    private static void review(Visitor approver, String purge) {
        var page = approver.page();
        approver.open("/duties");
        assertThat(page.getByText("Review a purge that ran without a second person")
                        .first())
                .isVisible();
        approver.open("/purges/" + purge);
        page.getByLabel("What do you think of it?").fill("Right, I was asleep");
        button(page, "OK").click();
        assertThat(page.getByText("Reviewed: OK").first()).isVisible();
        approver.settle();
        Accessibility.check(page);
    }

    private String declaredByProgram(Page page, String family) {
        new Program(page, "engineer").makes("/families", """
                {"name": "%s", "domain": "content", "owner": "team-content", "template": "content:v1:%s:{hero_id=int}",
                 "keyspace": "demo", "purpose": "Heroes of the landing page", "ttl": {"value": "PT10M"},
                 "invalidation": {"strategy": "TTL_ONLY"}}""".formatted(family, family));
        try (var redis = new RawRedis(redisUrl)) {
            redis.write(IntStream.range(0, 50)
                    .mapToObj(n -> "content:v1:%s:%d".formatted(family, n))
                    .toList());
        }
        var declared = new Program(page, "commander").makes("/incidents", """
                {"title": "Heroes show the wrong offer", "class": "A", "families": ["%s"],
                 "startedAt": "2026-01-01T00:00:00Z", "detectedBy": "USER_REPORT"}""".formatted(family));
        return declared.replaceAll("(?s).*\"number\"\\s*:\\s*(\\d+).*", "$1");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
