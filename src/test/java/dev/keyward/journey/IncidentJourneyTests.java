package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.keyward.testing.Visitor.PATIENTLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.purge.RawRedis;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Program;
import dev.keyward.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the suspicious value to the closed incident: one commander, one approver, every step in one place. */
@Journey
class IncidentJourneyTests {
    @LocalServerPort
    private int port;

    @Value("${keyward.keyspaces.demo.url}")
    private String redisUrl;

    @Test
    void aClassAIsDeclaredPurgedByTwoPeopleWatchedResolvedWrittenUpAndClosed() {
        var family = Names.next("content-teaser");
        try (var commander = Visitor.signedIn(port, "commander")) {
            register(commander.page(), family);
            var incident = declare(commander, family);
            command(commander);
            startTheRunbook(commander, incident, family);
            var purge = requestThePurge(commander, incident, family);
            try (var approver = Visitor.signedIn(port, "approver")) {
                approve(approver, purge);
            }
            run(commander, purge, family);
            finishTheRunbook(commander, incident);
            resolve(commander, incident);
            writeItUpAndClose(commander, incident);
            theTimelineTellsIt(commander, incident, family);
        }
    }

    private void register(Page page, String family) {
        new Program(page, "engineer").makes("/families", """
                {"name": "%s", "domain": "content", "owner": "team-content",
                 "template": "content:v1:%s:{teaser_id=int}", "keyspace": "demo",
                 "purpose": "Teasers on the landing page",
                 "invalidation": {"strategy": "TTL_ONLY"}, "ttl": {"value": "PT10M"}}
                """.formatted(family, family));
        var keys = new ArrayList<String>();
        for (var n = 0; n < 300; n++) {
            keys.add("content:v1:%s:%d".formatted(family, n));
        }
        try (var redis = new RawRedis(redisUrl)) {
            redis.write(keys);
        }
    }

    private static String declare(Visitor commander, String family) {
        var page = commander.page();
        commander.open("/incidents/new?family=" + family);
        page.getByLabel("Title").fill("Teasers still show last week");
        page.getByLabel("Yes").first().check();
        button(page, "Declare").click();
        page.waitForURL(Pattern.compile(".*/incidents/\\d+$"));
        commander.settle();
        Accessibility.check(page);
        return page.url().replaceAll(".*/incidents/(\\d+).*", "/incidents/$1");
    }

    /** I7: nobody else moves a Class A out of triage. */
    private static void command(Visitor commander) {
        var page = commander.page();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Take a role"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^Commander")))
                .click();
        assertThat(page.getByText("Nobody commands it yet.")).hasCount(0);
        move(page, "Confirm it is real");
        assertThat(page.getByText("Active").first()).isVisible();
    }

    private static void startTheRunbook(Visitor commander, String incident, String family) {
        var page = commander.page();
        commander.open(incident + "?tab=runbook");
        button(page, "Start the runbook Stale data").click();
        step(page, 1, "Take up").click();
        assertThat(page.getByText("of team-content")
                        .or(page.getByText("team-content"))
                        .first())
                .isVisible();
        assertThat(page.locator(".kw-run").getByText(family).first()).isVisible();
        page.getByLabel("Evidence or reason for step 1").fill("Only teasers: they share no source with others");
        step(page, 1, "Done").click();
        assertThat(page.getByText("Only teasers: they share no source with others")
                        .first())
                .isVisible();
        commander.settle();
        Accessibility.check(page);
    }

    private static String requestThePurge(Visitor commander, String incident, String family) {
        var page = commander.page();
        step(page, 2, "Take up").click();
        page.getByLabel("Only keys like this one").fill("content:v1:%s:7".formatted(family));
        assertThat(page.getByRole(AriaRole.LINK, named("Request a purge in demo")))
                .hasAttribute("href", Pattern.compile(".*value\\.teaser_id=7.*"));
        page.getByLabel("Only keys like this one").fill("");
        var way = page.getByRole(AriaRole.LINK, named("Request a purge in demo"));
        assertThat(way).not().hasAttribute("href", Pattern.compile(".*value\\..*"));
        way.click();
        page.waitForURL(Pattern.compile(".*/purges/new.*"));
        assertThat(page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("Incident #\\d+: Teasers still show last week"));
        assertThat(page.getByLabel("Incident", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(incident.replaceAll("\\D", ""));
        button(page, "Preview").click();
        page.waitForURL(Pattern.compile("/purges/[0-9a-f-]{36}"));
        assertThat(page.getByText("Waiting for approval").first()).isVisible(PATIENTLY);
        return page.url().replaceAll(".*/purges/([0-9a-f-]{36}).*", "$1");
    }

    private static void approve(Visitor approver, String purge) {
        approver.open("/purges/" + purge);
        approver.page().getByLabel("Comment").fill("The incident needs it, and the count is right");
        button(approver.page(), "Approve").click();
        assertThat(approver.page().getByText("Approved").first()).isVisible();
    }

    private void run(Visitor commander, String purge, String family) {
        var page = commander.page();
        commander.open("/purges/" + purge);
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Purge 300 keys…")))
                .click();
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Purge 300 keys in")))
                .click();
        assertThat(page.getByText("Completed").first()).isVisible(PATIENTLY);
        try (var redis = new RawRedis(redisUrl)) {
            assertThat(redis.keys("content:v1:" + family + ":")).isEmpty();
        }
    }

    private static void finishTheRunbook(Visitor commander, String incident) {
        var page = commander.page();
        commander.open(incident + "?tab=runbook");
        assertThat(page.locator(".kw-run").getByText("300 deleted of 300 counted"))
                .isVisible();
        assertThat(page.locator(".kw-run").getByText("Completed")).isVisible();
        step(page, 2, "Done").click();
        step(page, 3, "Take up").click();
        assertThat(page.getByText("Live: demo")).isVisible();
        assertThat(page.getByText("Round trip").or(page.getByText("Latency")).first())
                .isVisible();
        assertThat(page.locator(".kw-live-tiles").getByText(Pattern.compile("[\\d,]+ ops/s")))
                .isVisible(PATIENTLY);
        commander.settle();
        Accessibility.check(page);
        step(page, 3, "Done").click();
        page.getByLabel("Evidence or reason for step 4").fill("The hit ratio is back without it");
        step(page, 4, "Skip").click();
        assertThat(page.getByText("4 of 5 steps have ended").first()).isVisible();
    }

    private static void resolve(Visitor commander, String incident) {
        var page = commander.page();
        commander.open(incident);
        move(page, "Mitigated");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Resolved…"))).isVisible();
        move(page, "Resolved");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Close…"))).isDisabled();
    }

    private static void writeItUpAndClose(Visitor commander, String incident) {
        var page = commander.page();
        commander.open(incident + "?tab=postmortem");
        assertThat(page.getByText("stale exposure", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        page.getByLabel("Root cause").click();
        page.getByRole(AriaRole.OPTION, named("TTL")).click();
        page.getByLabel("What failed")
                .fill("The TTL was **ten minutes** and nothing told the cache of the new teasers");
        page.getByLabel("One action item").fill("Send an event when teasers change");
        commander.settle();
        Accessibility.check(page);
        button(page, "Publish").click();
        assertThat(page.getByText("Send an event when teasers change").first()).isVisible();
        assertThat(page.locator(".kw-markdown strong").getByText("ten minutes")).isVisible();
        button(page, "Close the incident").click();
        assertThat(page.getByText("Closed").first()).isVisible();
        commander.settle();
        Accessibility.check(page);
    }

    private static void theTimelineTellsIt(Visitor commander, String incident, String family) {
        var page = commander.page();
        commander.open(incident);
        for (var words : List.of(
                "Runbook Stale data, version 1, started",
                family,
                "Step 4, Backfill hot keys if needed. Skipped",
                "The postmortem is published.",
                "Closed.")) {
            assertThat(page.getByText(words).first()).isVisible();
        }
        assertThat(page.getByText(Pattern.compile("[Pp]urge.*[Cc]ompleted")).first())
                .isVisible();
        commander.open("/actions");
        assertThat(page.getByText("Send an event when teasers change").first()).isVisible();
        commander.settle();
        Accessibility.check(page);
    }

    private static void move(Page page, String verb) {
        page.getByRole(AriaRole.BUTTON, named(verb + "…")).click();
        page.locator("vaadin-dialog-overlay, vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(verb).setExact(true))
                .click();
    }

    private static Locator step(Page page, int place, String verb) {
        return page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^%s: step %d,".formatted(verb, place))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
