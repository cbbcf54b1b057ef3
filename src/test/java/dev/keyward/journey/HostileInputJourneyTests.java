package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Corpus;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Vigil;
import dev.keyward.testing.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What reliability.md lists under L, and measurements that are no measurements, typed into a real Chromium. */
@Journey
class HostileInputJourneyTests {
    private static final String HEAD =
            "family,region,bucketStart,bucketSeconds,reads,hits,misses,sampledReads,staleReads,source,id\n";
    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    @LocalServerPort
    private int port;

    @Test
    void nobodyGetsInByAHostileNameOrPassword() {
        try (var somebody = Visitor.at(port)) {
            var vigil = Vigil.over(somebody.page());
            for (var line : Corpus.read("sign-in.yml").toList()) {
                somebody.signIn(line.text("name"), line.text("password"));
                assertThat(somebody.page().getByText("That name and password do not fit"))
                        .isVisible();
                assertThat(somebody.page()).hasURL(Pattern.compile("/login\\?error"));
                somebody.page().navigate("/login");
            }
            vigil.sawNothing();
        }
    }

    @Test
    void anAddressOfSomebodyElseInTheLinkLeadsHome() {
        for (var elsewhere : List.of("//evil.example", "/\\evil.example", "https:evil.example")) {
            try (var somebody = Visitor.at(port)) {
                var vigil = Vigil.over(somebody.page());
                var written = URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
                somebody.page().navigate("/login?continue=" + written + "&redirect=" + written);
                somebody.signIn("auditor", "keyward-demo");
                somebody.page().waitForURL(url -> !url.contains("/login"));
                assertThat(URI.create(somebody.page().url()).getHost()).isEqualTo("localhost");
                vigil.sawNothing();
            }
        }
    }

    @Test
    void whoSignedOutFindsNothingBehindTheBackButton() {
        try (var auditor = Visitor.signedIn(port, "auditor")) {
            auditor.open("/audit");
            auditor.page().getByLabel("Signed in as auditor").click();
            button(auditor.page(), "Sign out").click();
            assertThat(auditor.page()).hasURL(Pattern.compile("/login"));
            auditor.page().goBack();
            assertThat(auditor.page()).hasURL(Pattern.compile("/login"));
            assertThat(auditor.page().locator("vaadin-grid")).hasCount(0);
        }
    }

    @Test
    void aTableOfHostileMeasurementsIsShownAsTextAndNotTaken() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var vigil = Vigil.over(engineer.page());
            engineer.open("/measurements");
            engineer.page().getByText("Paste it instead").click();
            engineer.page().getByLabel("CSV").fill(HEAD + hostileRows());
            button(engineer.page(), "Dry run").click();
            engineer.settle();
            assertThat(engineer.page().getByText(MARKUP).first()).isVisible();
            assertThat(engineer.page().locator("img[src=x]")).hasCount(0);
            vigil.sawNothing();
        }
    }

    private static String hostileRows() {
        var hour = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
        return List.of(
                        MARKUP + ",eu,%s,300,10,5,5,1,0,s,a".formatted(hour),
                        "content-feed,%s,%s,300,10,5,5,1,0,s,b".formatted(MARKUP, hour),
                        "content-feed,eu,%s,300,NaN,5,5,1,0,s,c".formatted(MARKUP),
                        "content-feed,eu,%s,300,-1,5,5,1,2,\"=cmd|' /C calc'!A0\",d".formatted(hour),
                        "content-feed,eu,%s,300,1e308,5,5,1,0,\"%s\",e".formatted(hour, MARKUP),
                        "content-feed,eu,2999-01-01T00:00:00Z,300,10,5,5,1,0,s,\"javascript:alert(1)\"")
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
