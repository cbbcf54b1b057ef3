package dev.keyward.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class IncidentEndpointsTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private Caller commander;
    private String family;

    @BeforeEach
    void theEstate() {
        estate = Estate.in(console);
        commander = Caller.with(console, Role.INCIDENT_COMMANDER);
        family = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{item_id=int}")))
                .hasStatus(201);
    }

    @Test
    void anIncidentIsDeclaredReadAndFoundByItsFilters() {
        var declared = declared("C", "");
        int number = Caller.read(declared, "$.number");
        assertThat(declared).hasHeader("Location", "/api/v1/incidents/" + number);
        assertThat(Caller.<List<String>>read(declared, "$.availableTransitions"))
                .containsExactly("ACTIVE", "CANCELLED");
        assertThat(Caller.<List<String>>read(declared, "$.families[*].family")).containsExactly(family);
        assertThat(Caller.<List<String>>read(declared, "$.families[0].regions")).containsExactly("eu", "us");
        var list = "/incidents?class=C&state=TRIAGE&drill=false&from=2020-01-01&to=2999-12-31&domain=" + estate.domain()
                + "&family=" + family;
        assertThat(Caller.<List<Integer>>read(estate.approver().get(list), "$.items[*].number"))
                .containsExactly(number);
        assertThat(Caller.<Integer>read(estate.approver().get(list + "&class=A&q=nothing"), "$.total"))
                .isZero();
    }

    @Test
    void aPastedKeyIsEnough() {
        var answer = estate.engineer().post("/incidents", """
                {"title": "Old item", "class": "C", "key": "%s:v1:item:7", "keyspace": "test",
                 "startedAt": "2026-01-05T03:00:00Z", "detectedBy": "USER_REPORT"}
                """.formatted(estate.domain()));
        assertThat(answer).hasStatus(201);
        assertThat(Caller.<List<String>>read(answer, "$.families[*].family")).containsExactly(family);
    }

    @Test
    void itIsLedToItsEndOverRest() {
        int number = Caller.read(declared("C", ""), "$.number");
        var path = "/incidents/" + number;
        assertThat(commander.post(path + "/roles", "{\"role\": \"INCIDENT_COMMANDER\"}"))
                .hasStatus(201);
        assertThat(commander.post(path + "/acknowledgement", "")).hasStatus(200);
        for (var to : List.of("ACTIVE", "MITIGATED", "RESOLVED")) {
            assertThat(commander.post(path + "/transitions", "{\"to\": \"%s\"}".formatted(to)))
                    .hasStatus(200);
        }
        assertThat(commander.post(path + "/transitions", "{\"to\": \"CLOSED\"}"))
                .hasStatus(422);
        var etag = commander.get(path).getResponse().getHeader("ETag");
        assertThat(patch(path, "{\"rootCause\": \"OTHER\"}", etag)).hasStatus(400);
        assertThat(patch(path, "{\"rootCause\": \"TTL\", \"rootCauseNote\": \"Too long\"}", etag))
                .hasStatus(200);
        assertThat(patch(path, "{\"rootCause\": \"TTL\"}", etag)).hasStatus(412);
        assertThat(patch(path, "{\"rootCause\": \"TTL\"}", "*")).hasStatus(412);
        assertThat(patch(path, "{\"rootCause\": \"TTL\"}", null)).hasStatus(428);
        assertThat(commander.post(path + "/timeline", "{\"kind\": \"NOTE\", \"text\": \"<script>x</script>\"}"))
                .hasStatus(201);
        assertThat(Caller.<List<String>>read(commander.get(path + "/timeline?kind=NOTE"), "$.items[*].text"))
                .containsExactly("<script>x</script>");
        var closed = commander.post(path + "/transitions", "{\"to\": \"CLOSED\"}");
        assertThat(closed).hasStatus(200);
        assertThat(Caller.<List<String>>read(closed, "$.availableTransitions")).isEmpty();
    }

    @Test
    void theMetricsSayWhatTheyLeaveOutAndHowTheyAreMade() {
        declared("C", ", \"drill\": true");
        var answer = estate.approver().get("/incidents/metrics?from=2020-01-01&domain=" + estate.domain());
        assertThat(answer).hasStatus(200);
        assertThat(Caller.<Integer>read(answer, "$.all.incidents")).isZero();
        assertThat(Caller.<Integer>read(answer, "$.leftOut.drills")).isOne();
        assertThat(Caller.<String>read(answer, "$.formulas.mttd")).isEqualTo("detected \u2212 started");
        assertThat(estate.approver().get("/incidents/metrics?from=yesterday")).hasStatus(400);
    }

    @Test
    void theListIsTakenAwayAsAFileThatASpreadsheetReadsAsText() throws Exception {
        assertThat(estate.engineer().post("/incidents", body("C", "").replace("Old prices", "=1+1 old prices")))
                .hasStatus(201);
        var answer = estate.approver().get("/incidents/export?family=" + family);
        assertThat(answer).hasStatus(200).hasHeader("Content-Disposition", "attachment; filename=\"incidents.csv\"");
        assertThat(answer.getResponse().getContentAsString().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"'=1+1 old prices\"", "\"" + family + "\"");
    }

    @Test
    void theFileTellsHowLongEachTookAndWhere() throws Exception {
        int number = Caller.read(declared("C", ""), "$.number");
        assertThat(commander.post("/incidents/" + number + "/acknowledgement", ""))
                .hasStatus(200);
        var lines = estate.approver()
                .get("/incidents/export?family=" + family)
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
        assertThat(lines.getFirst())
                .endsWith(
                        "\"domains\",\"detectSeconds\",\"acknowledgeSeconds\",\"mitigateSeconds\",\"resolveSeconds\"");
        assertThat(lines.getLast()).matches(".*\"%s\",\"\\d+\",\"\\d+\",\"\",\"\"".formatted(estate.domain()));
    }

    @Test
    void whoMayOnlyReadReads() {
        var viewer = Caller.with(console);
        int number = Caller.read(declared("C", ""), "$.number");
        assertThat(viewer.get("/incidents/" + number)).hasStatus(200);
        assertThat(viewer.post("/incidents", body("C", ""))).hasStatus(403);
        assertThat(viewer.post("/incidents/" + number + "/acknowledgement", "")).hasStatus(403);
        assertThat(estate.admin().post("/incidents/" + number + "/transitions", "{\"to\": \"ACTIVE\"}"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"title\": ",
                "{\"title\": \"x\", \"state\": \"CLOSED\"}",
                "{\"title\": \"x\", \"number\": 1}"
            })
    void whatIsNoIncidentIsRefused(String json) {
        assertThat(estate.engineer().post("/incidents", json)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2999-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2026-01-05T03:00:00[Europe/Berlin]",
                "2026-01-05",
                "soon"
            })
    void aTimeThatCannotHaveBeenIsRefused(String time) {
        var answer = estate.engineer().post("/incidents", body("C", "").replace("2026-01-05T03:00:00Z", time));
        assertThat(answer.getResponse().getStatus()).isIn(400, 422);
    }

    @Test
    void aNumberIsNoTimeAndAClassIsOneOfThree() {
        assertThat(estate.engineer()
                        .post("/incidents", body("C", "").replace("\"2026-01-05T03:00:00Z\"", "1767582000")))
                .hasStatus(400);
        assertThat(estate.engineer().post("/incidents", body("D", ""))).hasStatus(400);
        assertThat(estate.engineer().post("/incidents", body("C", ", \"drill\": \"yes\"")))
                .hasStatus(400);
        assertThat(estate.engineer().post("/incidents", body("C", "").replace(family, "nobody-knows-it")))
                .hasStatus(400);
        assertThat(estate.engineer().get("/incidents/0")).hasStatus(404);
        assertThat(estate.engineer().get("/incidents/999999999")).hasStatus(404);
        assertThat(estate.engineer().get("/incidents/one")).hasStatus(404);
        assertThat(estate.engineer().get("/incidents?sort=password")).hasStatus(400);
        assertThat(estate.engineer().get("/incidents?limit=0")).hasStatus(400);
    }

    private MvcTestResult declared(String incidentClass, String more) {
        var answer = estate.engineer().post("/incidents", body(incidentClass, more));
        assertThat(answer).hasStatus(201);
        return answer;
    }

    private MvcTestResult patch(String path, String json, @org.jspecify.annotations.Nullable String etag) {
        return etag == null ? commander.patch(path, json) : commander.patch(path, json, "If-Match", etag);
    }

    private String body(String incidentClass, String more) {
        return """
                {"title": "Old prices", "class": "%s", "families": ["%s"], "startedAt": "2026-01-05T03:00:00Z",
                 "detectedBy": "MONITOR"%s}
                """.formatted(incidentClass, family, more);
    }
}
