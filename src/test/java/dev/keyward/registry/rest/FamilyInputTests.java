package dev.keyward.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The J inputs of reliability.md that concern families: none changes anything. */
@OnBothDatabases
class FamilyInputTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private String name;

    @BeforeEach
    void anEstate() {
        estate = Estate.in(console);
        name = Names.next("family");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "", "{\"name\": \"x", "1.5", "\"text\"", "{\"name\": 1}"})
    void whatIsNoManifestIsRefused(String body) {
        assertThat(estate.engineer().post("/families", body)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"state\": \"ACTIVE\"",
                "\"status\": \"APPROVED\"",
                "\"version\": 0",
                "\"id\": 1",
                "\"team\": \"other\"",
                "\"approvedBy\": \"me\"",
                "\"drift\": \"NONE\"",
                "\"templates\": []",
                "\"createdBy\": \"me\"",
                "\"precedence\": []",
                "\"ttl\": {\"value\": \"PT60S\", \"owner\": \"x\"}",
                "\"ttl\": {\"value\": 60}",
                "\"ttl\": {\"value\": \"PT60S\", \"jitterPct\": 1.5}",
                "\"ttl\": {\"value\": \"PT60S\", \"jitterPct\": \"1\"}",
                "\"name\": \"twice\"",
            })
    void aFieldThatNobodySetsOrOfAnotherTypeIsRefusedAndNothingIsThere(String field) {
        var body = estate.family(name, "{domain}:v1:item:{id=int}").strip().replaceFirst("}$", ", " + field + "}");
        assertThat(estate.engineer().post("/families", body)).hasStatus(400);
        assertThat(estate.engineer().get("/families/" + name)).hasStatus(404);
    }

    @Test
    void depthSizeAndArraysHaveLimits() {
        var deep = estate.family(name, "{domain}:v1:item:{id=int}")
                .strip()
                .replaceFirst("}$", ", \"tags\": " + "[".repeat(10_000) + "}");
        assertThat(estate.engineer().post("/families", deep)).hasStatus(400);
        assertThat(estate.engineer().post("/families", " ".repeat((1 << 20) + 1)))
                .hasStatus(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void onlyJsonIsRead(String type) {
        var body = estate.family(name, "{domain}:v1:item:{id=int}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(estate.engineer().upload("/families", type, body)).hasStatus(415);
        assertThat(estate.engineer().upload("/imports", "text/csv", body, "Content-Encoding", "gzip"))
                .hasStatus(415);
    }

    @Test
    void anEditIsBasedOnTheVersionThatWasRead() {
        var manifest = estate.family(name, "{domain}:v1:item:{id=int}");
        assertThat(estate.engineer().post("/families", manifest)).hasStatus(201);
        var path = "/families/" + name;

        assertThat(estate.engineer().put(path, manifest)).hasStatus(428);
        assertThat(estate.engineer().put(path, manifest, "If-Match", "\"999\"")).hasStatus(412);
        assertThat(estate.engineer().put(path, manifest, "If-Match", "nonsense"))
                .hasStatus4xxClientError();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "sort=password", "sort=id;drop", "cursor=x", "state=NONSENSE"})
    void aListRefusesWhatItDoesNotKnow(String query) {
        assertThat(estate.engineer().get("/families?" + query)).hasStatus(400);
    }

    @Test
    void aPageIsNeverLargerThanFiveHundred() {
        var answer = estate.engineer().get("/families?limit=1000000000");
        assertThat(answer.getResponse().getStatus()).isIn(200, 400);
    }

    @Test
    void precedenceTakesARoleAReasonAndFamiliesThatExist() {
        var path = "/families/" + name + "/precedence/" + name;
        assertThat(Caller.with(console).put(path, "{\"reason\": \"why\"}")).hasStatus(403);
        assertThat(estate.engineer().put(path, "{\"reason\": \"why\"}")).hasStatus(404);
        assertThat(estate.engineer().put(path, "{}")).hasStatus(400);
        assertThat(estate.engineer().put(path, "{\"reason\": \"why\", \"recordedBy\": \"ben\"}"))
                .hasStatus(400);
    }
}
