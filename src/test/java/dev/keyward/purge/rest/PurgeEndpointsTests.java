package dev.keyward.purge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class PurgeEndpointsTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private String family;

    @BeforeEach
    void aFamily() {
        estate = Estate.in(console);
        family = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{item_id=int}")))
                .hasStatus(201);
    }

    @Test
    void aPurgeIsRequestedCountedApprovedAndCancelledAsTheSurfaceNamesIt() {
        var created = estate.engineer().post("/purges", body("{\"item_id\": [\"1\", \"2\"]}"));
        assertThat(created).hasStatus(201).hasHeader("ETag", "\"1\"");
        String id = Caller.read(created, "$.id");
        assertThat(created).hasHeader("Location", "/api/v1/purges/" + id);
        assertThat(Caller.<String>read(created, "$.state")).isEqualTo("DRAFT");

        var counted = estate.engineer().post("/purges/" + id + "/dry-run", "{}");
        assertThat(counted).hasStatusOk();
        Map<String, Object> facts = Caller.read(counted, "$");
        assertThat(facts)
                .containsEntry("count", 0)
                .containsEntry("exact", true)
                .containsEntry("foreign", 0)
                .containsEntry("risk", "LOW")
                .containsEntry("requiredApprovals", 1)
                .containsKeys("bytes", "sample", "scopeHash");

        var hash = Caller.<String>read(counted, "$.scopeHash");
        assertThat(decide(estate.approver(), id, "APPROVE", "0".repeat(64))).hasStatus(412);
        var approved = decide(estate.approver(), id, "APPROVE", hash);
        assertThat(Caller.<String>read(approved, "$.state")).isEqualTo("APPROVED");
        assertThat(Caller.<List<String>>read(approved, "$.availableTransitions"))
                .containsExactlyInAnyOrder("RUNNING", "CANCELLED");
        assertThat(Caller.<List<String>>read(approved, "$.approvals[*].approver"))
                .containsExactly(estate.approver().name());

        assertThat(move(id, "COMPLETED")).hasStatus(409);
        assertThat(move(id, "NONSENSE")).hasStatus(400);
        assertThat(Caller.<String>read(move(id, "CANCELLED"), "$.state")).isEqualTo("CANCELLED");
        Map<String, Object> progress = Caller.read(estate.engineer().get("/purges/" + id), "$.progress");
        assertThat(progress).containsKeys("scanned", "matched", "deleted", "deletedAtMost", "foreignSkipped", "errors");
    }

    @Test
    void theRolesDecideWhoMayDoWhat() {
        var viewer = Caller.with(console);
        assertThat(viewer.post("/purges", body("{}"))).hasStatus(403);
        String id = Caller.read(estate.engineer().post("/purges", body("{}")), "$.id");
        assertThat(viewer.get("/purges/" + id)).hasStatusOk();
        assertThat(viewer.post("/purges/" + id + "/dry-run", "{}")).hasStatus(403);
        String hash = Caller.read(estate.engineer().post("/purges/" + id + "/dry-run", "{}"), "$.scopeHash");
        var refused = decide(estate.engineer(), id, "APPROVE", hash);
        assertThat(refused).hasStatus(403);
        assertThat(Caller.<String>read(refused, "$.detail")).contains("PURGE_APPROVER");
        assertThat(viewer.put("/purges/kill-switch", "{\"on\": true, \"reason\": \"x\"}", "If-Match", "\"1\""))
                .hasStatus(403);
        assertThat(viewer.post("/purges/" + id + "/replay", "{}")).hasStatus(403);
    }

    @Test
    void aTokenThatWasNotMadeForPurgesAsksAndReadsButNeitherApprovesNorRuns() {
        var asking = estate.engineer().with("write");
        String id = Caller.read(asking.post("/purges", body("{}")), "$.id");
        String hash = Caller.read(asking.post("/purges/" + id + "/dry-run", "{}"), "$.scopeHash");
        var refused = decide(estate.approver().with("write"), id, "APPROVE", hash);
        assertThat(refused).hasStatus(403);
        assertThat(Caller.<String>read(refused, "$.remedy")).contains("'purge'");
        assertThat(decide(estate.approver(), id, "APPROVE", hash)).hasStatusOk();

        var start = "{\"to\": \"RUNNING\"}";
        assertThat(asking.post("/purges/" + id + "/transitions", start)).hasStatus(403);
        assertThat(asking.post("/purges/" + id + "/transitions", "{\"to\": \"CANCELLED\"}"))
                .hasStatusOk();
    }

    @Test
    void aWrongNameTypedIsRefusedAtItsField() {
        String id = Caller.read(estate.engineer().post("/purges", body("{}")), "$.id");
        String hash = Caller.read(estate.engineer().post("/purges/" + id + "/dry-run", "{}"), "$.scopeHash");
        decide(estate.approver(), id, "APPROVE", hash);
        var refused = estate.engineer().post("/purges/" + id + "/transitions", """
                {"to": "RUNNING", "confirm": "another-family"}""");
        assertThat(refused).hasStatus(422);
        assertThat(Caller.<List<String>>read(refused, "$.findings[*].field")).containsExactly("confirm");
        assertThat(estate.engineer().post("/purges/" + id + "/transitions", """
                {"to": "RUNNING", "confirm": "%s"}""".formatted(family)))
                .hasStatusOk();
    }

    @Test
    void aPaceIsChangedByWhoOperatesPurges() {
        String id = Caller.read(estate.engineer().post("/purges", body("{}")), "$.id");
        var path = "/purges/" + id + "/pace";

        var changed = estate.engineer().put(path, "{\"pace\": \"GENTLE\"}");
        assertThat(Caller.<String>read(changed, "$.course.pace")).isEqualTo("GENTLE");
        assertThat(Caller.with(console).put(path, "{\"pace\": \"CAPPED\"}")).hasStatus(403);
        assertThat(estate.engineer().put(path, "{\"pace\": \"LIGHTNING\"}")).hasStatus(400);
        assertThat(estate.engineer().put(path, "{}")).hasStatus(400);
        assertThat(Caller.<String>read(
                        estate.engineer().put(path, "{\"pace\": \"FAST\", \"reason\": \"now\"}"), "$.detail"))
                .contains("Class A");
    }

    @Test
    void listsFilterSortAndPage() {
        for (var value : List.of("1", "2", "3")) {
            estate.engineer().post("/purges", body("{\"item_id\": [\"%s\"]}".formatted(value)));
        }
        var first = estate.engineer().get("/purges?state=DRAFT&family={f}&limit=2&sort=-requestedAt", family);
        assertThat(first).hasStatusOk();
        assertThat(Caller.<Integer>read(first, "$.total")).isEqualTo(3);
        assertThat(Caller.<List<?>>read(first, "$.items")).hasSize(2);
        String cursor = Caller.read(first, "$.nextCursor");
        var second = estate.engineer()
                .get("/purges?state=DRAFT&family={f}&limit=2&sort=-requestedAt&cursor={c}", family, cursor);
        assertThat(Caller.<List<?>>read(second, "$.items")).hasSize(1);
        assertThat(Caller.<Integer>read(estate.engineer().get("/purges?state=DEAD&family={f}", family), "$.total"))
                .isZero();
        for (var wrong : List.of("limit=0", "limit=501", "sort=password", "state=NOPE", "cursor=x")) {
            assertThat(estate.engineer().get("/purges?" + wrong)).as(wrong).hasStatus(400);
        }
        assertThat(estate.engineer().get("/purges/" + UUID.randomUUID())).hasStatus(404);
        assertThat(estate.engineer().get("/purges/not-an-id")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"families\": null}",
                "{\"families\": [null], \"keyspace\": \"test\", \"reason\": \"x\"}",
                "{\"families\": [], \"keyspace\": \"test\", \"reason\": \"x\"}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\"}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \" \"}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"live\", \"reason\": \"x\"}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"state\": \"APPROVED\"}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"maxKeysPerSecond\": 0}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"maxKeysPerSecond\": 1.5}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"maxKeysPerSecond\": \"9\"}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"maxKeysPerSecond\": NaN}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"values\": {\"item_id\": null}}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"values\": {\"item_id\": [\"\"]}}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"values\": {\"item_id\": [\"\u0661\"]}}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"regions\": [\"mars\"]}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"softSeconds\": -1}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"pace\": \"FAST\"}",
                "{\"families\": [\"FAMILY\"], \"keyspace\": \"test\", \"reason\": \"x\", \"index\": {\"key\": \"i\"}}"
            })
    void whatIsNoScopeIsRefusedAndLeavesNoRow(String body) {
        var answer = estate.engineer().post("/purges", body.replace("FAMILY", family));

        assertThat(answer.getResponse().getStatus()).as(body).isBetween(400, 422);
        assertThat(Caller.<String>read(answer, "$.detail")).isNotBlank();
        assertThat(Caller.<Integer>read(estate.engineer().get("/purges?family={f}", family), "$.total"))
                .isZero();
    }

    @Test
    void keyspacesAreReadWithTheirHealth() {
        var test = estate.engineer().get("/keyspaces/test");
        assertThat(test).hasStatusOk();
        assertThat(Caller.<String>read(test, "$.health.status")).isEqualTo("UP");
        assertThat(Caller.<List<String>>read(test, "$.regions")).containsExactly("eu", "us");
        assertThat(Caller.<List<String>>read(estate.engineer().get("/keyspaces"), "$.items[*].name"))
                .contains("test", "live");
        assertThat(estate.engineer().get("/keyspaces/nowhere")).hasStatus(404);
    }

    private String body(String values) {
        return """
                {"families": ["%s"], "keyspace": "test", "values": %s, "reason": "Stale after the import"}
                """.formatted(family, values);
    }

    private MvcTestResult move(String id, String to) {
        return estate.engineer().post("/purges/" + id + "/transitions", "{\"to\": \"%s\"}".formatted(to));
    }

    private static MvcTestResult decide(Caller person, String id, String decision, String hash) {
        return person.post("/purges/" + id + "/approvals", """
                {"decision": "%s", "comment": "looked at it", "scopeHash": "%s"}""".formatted(decision, hash));
    }
}
