package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a family's own history tells to anybody who is signed in, and what it leaves to the auditors. */
@OnBothDatabases
class FamilyHistoryTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private String family;

    @BeforeEach
    void aFamilyThatWasEditedOnce() {
        estate = Estate.in(console);
        family = Names.next("family");
        var manifest = estate.family(family, "{domain}:v1:item:{id=int}");
        assertThat(estate.engineer().post("/families", manifest)).hasStatus(201);
        var tag = String.valueOf(
                estate.engineer().get("/families/" + family).getResponse().getHeader("ETag"));
        assertThat(estate.engineer()
                        .put("/families/" + family, manifest.replace("Item cards", "Price tags"), "If-Match", tag))
                .hasStatus(200);
    }

    @Test
    void aViewerSeesWhoChangedWhichFieldFromWhatToWhat() {
        var history = Caller.with(console).get("/families/" + family + "/history");

        assertThat(history).hasStatus(200);
        var edit = Caller.<List<Map<String, Object>>>read(history, "$.items[?(@.action=='family.edited')]")
                .getFirst();
        assertThat(edit).containsEntry("actor", estate.engineer().name()).containsEntry("via", "API");
        var change = Caller.<List<Map<String, Object>>>read(history, "$.items[0].changes[?(@.field=='purpose')]")
                .getFirst();
        assertThat(String.valueOf(change.get("before"))).startsWith("Item cards");
        assertThat(String.valueOf(change.get("after"))).startsWith("Price tags");
        assertThat(Caller.<List<String>>read(history, "$.items[?(@.action=='family.registered')].reason")
                        .getFirst())
                .contains("low risk");
    }

    @Test
    void tokensRequestsAndTheChainStayWithTheAuditors() {
        var history = Caller.with(console).get("/families/" + family + "/history");

        assertThat(Caller.<Map<String, Object>>read(history, "$.items[0]"))
                .containsOnlyKeys("at", "subject", "actor", "via", "action", "reason", "changes");
    }

    @Test
    void aWaiverIsToldWithoutWhatItHolds() {
        var strict = Names.next("family");
        var manifest = estate.family(strict, "{domain}:v1:rate:{id=int}")
                .strip()
                .replaceAll("}$", ", \"ttl\": {\"value\": \"PT72H\"}}");
        assertThat(estate.engineer().post("/families", manifest)).hasStatus(201);
        assertThat(estate.engineer().post("/families/" + strict + "/waivers", """
                        {"ruleId": "KF002", "reason": "until the events are there", "expiresAt": "%s"}
                        """.formatted(
                                java.time.Instant.now().plus(java.time.Duration.ofDays(20)))))
                .hasStatus(201);

        var history = Caller.with(console).get("/families/" + strict + "/history");

        assertThat(Caller.<List<List<Object>>>read(history, "$.items[?(@.action=='waiver.requested')].changes"))
                .containsExactly(List.of());
    }

    @Test
    void aFamilyNobodyKnowsHasNoHistory() {
        assertThat(Caller.with(console).get("/families/nobody-knows-it/history"))
                .hasStatus(404);
    }
}
