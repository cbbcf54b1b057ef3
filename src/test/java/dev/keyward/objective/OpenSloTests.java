package dev.keyward.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Objectives out of the console as OpenSLO v1 and in again. */
@OnBothDatabases
class OpenSloTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private String family;

    @BeforeEach
    void aFamily() {
        estate = Estate.in(console);
        family = Names.next("family");
        assertThat(estate.engineer()
                        .post(
                                "/families",
                                estate.family(family, "{domain}:v1:item:{item_id=int}")
                                        .replace(
                                                "{\"strategy\": \"TTL_ONLY\"}",
                                                "{\"strategy\": \"TTL_ONLY\"}, \"ttl\": {\"value\": \"PT60S\"}")))
                .hasStatus(201);
    }

    @Test
    void whatIsExportedIsUnchangedWhenItComesBack() {
        var report = imported(exported(), false);

        assertThat(Caller.<List<String>>read(report, "$.rows[*].action")).containsExactly("UNCHANGED");
    }

    @Test
    void anObjectiveOfSlicesOfTheCalendarComesThroughWhole() {
        var slo = estate.engineer().get("/families/" + family + "/slo");
        assertThat(estate.engineer()
                        .put(
                                "/families/" + family + "/slo",
                                """
                                {"method": "TIMESLICES", "target": 0.95, "maxStaleness": "PT90S", "slice": "PT5M",
                                 "window": "QUARTER@Europe/Berlin", "region": "eu", "reason": "Agreed with finance"}""",
                                "If-Match",
                                String.valueOf(slo.getResponse().getHeader("ETag"))))
                .hasStatus(200);
        var file = exported();

        assertThat(file).contains("apiVersion: openslo/v1", "budgetingMethod: Timeslices", "duration: 1Q");
        assertThat(Caller.<List<String>>read(imported(file, false), "$.rows[*].action"))
                .containsExactly("UNCHANGED");
    }

    @Test
    void aDryRunTellsAndAnImportWrites() {
        var stricter = exported().replace("target: 0.99", "target: 0.999");

        var dry = imported(stricter, true);
        assertThat(Caller.<List<String>>read(dry, "$.rows[*].action")).containsExactly("UPDATE");
        assertThat(Caller.<List<String>>read(dry, "$.rows[0].changes[*].field")).containsExactly("target");
        assertThat(Caller.<String>read(dry, "$.rows[0].changes[0].before")).startsWith("99 %");
        assertThat(Caller.<String>read(dry, "$.rows[0].changes[0].after")).isEqualTo("99.9 %");
        assertThat(target()).isEqualTo(0.99);
        assertThat(Caller.<Boolean>read(imported(stricter, false), "$.applied")).isTrue();
        assertThat(target()).isEqualTo(0.999);
    }

    @Test
    void aWrongFieldIsNamedAndNothingIsWritten() {
        var file = exported();
        wrong(file.replace("target: 0.99", "target: 99"), "target");
        wrong(file.replace("budgetingMethod: Occurrences", "budgetingMethod: Guesses"), "spec.budgetingMethod");
        wrong(file.replace("  service:", "  alertPolicies: [page]\n  service:"), "spec.alertPolicies");
        wrong(file.replace("openslo/v1", "openslo/v2"), "apiVersion");
        wrong(file.replace("name: " + family + "\n", "name: nobody-at-all\n"), "metadata.name");
        wrong(file + file.replace("target: 0.99", "target: 0.999"), "metadata.name");
        assertThat(target()).isEqualTo(0.99);
        assertThat(Caller.<List<String>>read(
                        Caller.with(console, Role.DOMAIN_EDITOR)
                                .upload("/slos/imports?dryRun=true", "application/yaml", bytes(file)),
                        "$.rows[*].action"))
                .containsExactly("ERROR");
    }

    @Test
    void eachFindingKnowsItsLine() {
        at(exported().replace("target: 0.99", "target: 99"), "target", "target: 99");
        at(exported().replace("target: 0.99", "aim: 0.9"), "spec.objectives[0].aim", "aim: 0.9");
        at(exported().replace("duration: 28d", "duration: 1y"), "window", "duration: 1y");
    }

    private void at(String second, String field, String text) {
        var file = exported().replace("name: " + family, "name: " + Names.next("nobody")) + second;
        var line = file.lines().takeWhile(one -> !one.contains(text)).count() + 1;
        assertThat(Caller.<Integer>read(imported(file, true), "$.rows[1].lines['%s']".formatted(field)))
                .isEqualTo((int) line)
                .isGreaterThan(20);
    }

    private void wrong(String file, String field) {
        var report = imported(file, false);
        assertThat(Caller.<Boolean>read(report, "$.applied")).isFalse();
        assertThat(Caller.<List<String>>read(report, "$.rows[*].findings[*].field"))
                .contains(field);
    }

    private Double target() {
        return Caller.read(estate.engineer().get("/families/" + family + "/slo"), "$.target");
    }

    private MvcTestResult imported(String file, boolean dryRun) {
        var answer = estate.engineer().upload("/slos/imports?dryRun=" + dryRun, "application/yaml", bytes(file));
        assertThat(answer).hasStatus(200);
        return answer;
    }

    private String exported() {
        var answer = estate.engineer().get("/slos/export?q={family}", family);
        assertThat(answer).hasStatus(200);
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
