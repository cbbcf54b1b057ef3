package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Corpus;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Vigil;
import dev.keyward.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every hostile Markdown of reliability.md, stored in a postmortem and shown by a real Chromium: no dialog, no request abroad. */
@Journey
class MarkdownJourneyTests {
    private static final List<String> SECTIONS =
            List.of("SUMMARY", "IMPACT", "WHAT_HAPPENED", "CONTRIBUTING", "WENT_WELL", "LUCKY");

    @LocalServerPort
    private int port;

    @Test
    void nothingHostileActsOrAsksAnybodyElse() {
        try (var commander = Visitor.signedIn(port, "commander")) {
            var vigil = Vigil.over(commander.page());
            var incident = declared(commander.page());
            assertThat(send(commander.page(), "post", incident + "/postmortem", "{}", null)
                            .status())
                    .isEqualTo(201);

            var shown = 0;
            var storable = Corpus.read("markdown.yml")
                    .filter(line ->
                            line.input().length() <= 10_000 && line.input().indexOf('\u001b') < 0)
                    .toList();
            for (var from = 0; from < storable.size(); from += SECTIONS.size()) {
                shown += shownTogether(
                        commander, incident, storable.subList(from, Math.min(storable.size(), from + SECTIONS.size())));
            }
            assertThat(shown).isEqualTo(storable.size()).isGreaterThan(12);
            typedByHand(commander, incident);
            refusedForItsLength(commander.page(), incident);
            vigil.sawNothing();
        }
    }

    private String declared(Page page) {
        var answer =
                send(page, "post", "/incidents", """
                {"title": "Feeds are old", "class": "C", "families": ["content-feed"], "startedAt": "%s",
                 "detectedBy": "MONITOR"}
                """.formatted(Instant.now().minus(Duration.ofHours(1))), null);
        assertThat(answer.status()).isEqualTo(201);
        return "/incidents/" + answer.text().replaceAll("(?s).*\"number\":(\\d+).*", "$1");
    }

    private int shownTogether(Visitor commander, String incident, List<Corpus.Line> lines) {
        var page = commander.page();
        var sections = IntStream.range(0, lines.size())
                .mapToObj(n -> "\"%s\": %s"
                        .formatted(SECTIONS.get(n), Estate.quoted(lines.get(n).input())))
                .collect(Collectors.joining(", ", "{\"sections\": {", "}}"));
        var answer = send(page, "put", incident + "/postmortem", sections, etag(page, incident));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        commander.open(incident + "?tab=postmortem");
        assertThat(page.locator(".kw-markdown")).not().hasCount(0);
        assertThat((Integer) page.evaluate("() => document.querySelectorAll('.kw-markdown img, .kw-markdown iframe,"
                        + " .kw-markdown script, .kw-markdown style, .kw-markdown svg, .kw-markdown form').length"))
                .isZero();
        page.locator(".kw-markdown a").all().forEach(link -> link.hover());
        commander.settle();
        return lines.size();
    }

    /** The same door people use. */
    private static void typedByHand(Visitor commander, String incident) {
        var page = commander.page();
        commander.open(incident + "?tab=postmortem");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit: Impact"))
                .click();
        page.getByLabel("Impact, in Markdown").fill("<img src=x onerror=alert(1)> **three** customers");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save: Impact"))
                .click();
        assertThat(page.getByText("<img src=x onerror=alert(1)>").first()).isVisible();
        assertThat(page.locator(".kw-markdown strong").getByText("three")).isVisible();
        commander.settle();
        Accessibility.check(page);
    }

    private void refusedForItsLength(Page page, String incident) {
        for (var line : Corpus.read("markdown.yml").toList()) {
            if (line.input().length() > 10_000) {
                var body = "{\"sections\": {\"IMPACT\": %s}}".formatted(Estate.quoted(line.input()));
                var answer = send(page, "put", incident + "/postmortem", body, etag(page, incident));
                assertThat(answer.status()).as(line.text("id")).isIn(400, 413);
            }
        }
    }

    private @Nullable String etag(Page page, String incident) {
        return send(page, "get", incident + "/postmortem", null, null).headers().get("etag");
    }

    private APIResponse send(Page page, String verb, String path, @Nullable String json, @Nullable String etag) {
        var options = RequestOptions.create()
                .setMethod(verb.toUpperCase(java.util.Locale.ROOT))
                .setHeader("Authorization", "Bearer kw_demo_commander");
        if (json != null) {
            options.setHeader("Content-Type", "application/json").setData(json);
        }
        if (etag != null) {
            options.setHeader("If-Match", etag);
        }
        return page.request().fetch("http://localhost:%d/api/v1%s".formatted(port, path), options);
    }
}
