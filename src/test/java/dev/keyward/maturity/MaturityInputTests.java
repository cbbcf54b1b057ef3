package dev.keyward.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What callers may ask of levels, and say about exemptions. */
@OnBothDatabases
class MaturityInputTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    InstantSource clock;

    private Estate estate;
    private Caller reviewer;

    @BeforeEach
    void anEstate() {
        estate = Estate.in(console);
        reviewer = Caller.with(console, Role.REVIEWER);
        var family = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:" + family + ":{id=int}")))
                .hasStatus(201);
        var wanted = "{\"scope\": \"DOMAIN\", \"name\": \"%s\"}".formatted(estate.domain());
        assertThat(reviewer.post("/maturity/evaluations", wanted)).hasStatusOk();
    }

    @Test
    void aBareDayIsItsEndInUtcAndTodayIsNow() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var scope = "/maturity?scope=DOMAIN&name=" + estate.domain() + "&asOf=";
        assertThat(Caller.<String>read(reviewer.get(scope + today), "$.label")).isEqualTo("L0");
        assertThat(Caller.<String>read(reviewer.get(scope + today.minusDays(1)), "$.label"))
                .isEqualTo("Not assessed");
        var card = reviewer.get("/maturity/scorecard?asOf=2026-09-30&since=2026-06-30");
        assertThat(Caller.<String>read(card, "$.asOf")).isEqualTo("2026-09-30T23:59:59.999Z");
        assertThat(Caller.<String>read(card, "$.since")).isEqualTo("2026-06-30T23:59:59.999Z");
        assertThat(reviewer.get("/maturity/scorecard/export?asOf=2026-09-30")).hasStatusOk();
    }

    @Test
    void aMomentThatNobodyKnowsIsRefusedAtItsField() {
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        for (var absurd :
                List.of("0001-01-01", "1999-12-31", "" + tomorrow, "+999999999-12-31", "2026-02-30", "x", "")) {
            var refused = reviewer.get("/maturity/scorecard?asOf={moment}", absurd);
            assertThat(refused).as(absurd).hasStatus(400);
            assertThat(fields(refused)).as(absurd).containsExactly("asOf");
        }
    }

    @Test
    void whatComesLaterThanWhatItIsComparedWithIsRefusedAtItsField() {
        var card = reviewer.get("/maturity/scorecard?asOf=2026-06-30&since=2026-09-30");
        assertThat(card).hasStatus(400);
        assertThat(fields(card)).containsExactly("since");
        var moves = reviewer.get("/maturity/transitions?from=2026-09-30T00:00:00Z&to=2026-06-30T00:00:00Z");
        assertThat(moves).hasStatus(400);
        assertThat(fields(moves)).containsExactly("from");
        assertThat(reviewer.get("/maturity/transitions?from=2026-06-30&to=2026-06-30"))
                .hasStatusOk();
    }

    private static List<String> fields(MvcTestResult refused) {
        return Caller.read(refused, "$.findings[*].field");
    }

    @Test
    void anExemptionIsAskedForWithASentenceThatShowsAllItSays() {
        for (var words : List.of("x", "         ", "Scanned \\u202Eyb dnah", "No\\u200B scan has been made yet")) {
            var refused = asked(estate.engineer(), words);
            assertThat(refused).as(words).hasStatus(400);
            assertThat(fields(refused)).as(words).containsExactly("reason");
        }
        var asked = asked(estate.engineer(), "No scan has been made yet");
        assertThat(asked).hasStatus(201);
        var decision = "{\"decision\": \"APPROVE\", \"comment\": \"\\u202E\"}";
        var refused = reviewer.post("/maturity/exemptions/%s/decisions".formatted(id(asked)), decision);
        assertThat(refused).hasStatus(400);
        assertThat(fields(refused)).containsExactly("comment");
    }

    private static String id(MvcTestResult asked) {
        return Caller.read(asked, "$.id");
    }

    @Test
    void whatIsSentInAFieldIsNotEchoedAsItIs() {
        var refused = estate.engineer().post("/maturity/exemptions", """
                {"scope": "DOMAIN", "name": "%s", "criterion": "M1\u202E.2", "reason": "No scan has been made yet",
                 "expiresAt": "%s"}
                """.formatted(
                        estate.domain(), clock.instant().plus(Duration.ofDays(30))));
        assertThat(refused).hasStatus(400);
        assertThat(Caller.<String>read(refused, "$.detail")).doesNotContain("\u202E");
        var large = reviewer.post("/maturity/rulesets/proposals", "{\"basedOn\": 99999999999}");
        assertThat(large).hasStatus(400);
        assertThat(Caller.<String>read(large, "$.detail")).isEqualTo("'basedOn' is larger or finer than it can be.");
    }

    @Test
    void onlyDomainEditorsOfTheStewardAskForADomainsExemption() {
        var stranger = asked(Caller.with(console, Role.DOMAIN_EDITOR), "No scan has been made yet");
        assertThat(stranger).hasStatus(403);
        assertThat(Caller.<String>read(stranger, "$.detail"))
                .isEqualTo("Only domain editors of %s ask for exemptions of %s."
                        .formatted(estate.team(), estate.domain()));
        assertThat(asked(reviewer, "No scan has been made yet")).hasStatus(403);
    }

    private MvcTestResult asked(Caller who, String reason) {
        return who.post("/maturity/exemptions", """
                {"scope": "DOMAIN", "name": "%s", "criterion": "M1.2", "reason": "%s", "expiresAt": "%s"}
                """.formatted(
                        estate.domain(), reason, clock.instant().plus(Duration.ofDays(30))));
    }
}
