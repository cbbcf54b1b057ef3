package dev.keyward.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A live family breaks a rule since its domain's standard became stricter: no door lets an edit break it once more. */
@OnBothDatabases
class NoWorseTests {
    private static final String READERS = ", \"usages\": [{\"service\": \"storefront\", \"mode\": \"READER\"}]";

    @Autowired
    ApplicationContext console;

    private Estate estate;
    private String family;

    @BeforeEach
    void aLiveFamilyWithoutASourceOfTruthWhereThatBecameAnError() {
        estate = Estate.in(console);
        family = Names.next("family");
        var registered = estate.engineer().post("/families", manifest(READERS));
        assertThat(Caller.<String>read(registered, "$.state")).isEqualTo("ACTIVE");
        var draft = estate.admin().post("/standards", """
                {"scope": "DOMAIN", "scopeName": "%s", "note": "Documentation is an error here", "rules": [{"ruleId": "KF006", "severity": "ERROR"}]}
                """.formatted(estate.domain()));
        var effective = Caller.with(console, Role.PLATFORM_ADMIN)
                .post(
                        "/standards/" + Caller.<Object>read(draft, "$.id") + "/transitions",
                        "{\"to\": \"EFFECTIVE\", \"reason\": \"agreed\"}",
                        "If-Match",
                        tag(draft));
        assertThat(effective).hasStatus(200);
        assertThat(fields()).containsExactly("sourceOfTruth");
    }

    @Test
    void overRestAnEditMayKeepTheOffenceButNotAddASecondOne() {
        assertThat(edit(manifest(READERS).replace("Item cards", "Cards"))).hasStatus(200);
        var refused = edit(manifest(""));

        assertThat(refused).hasStatus(422);
        assertThat(Caller.<List<String>>read(refused, "$.findings[?(@.severity=='ERROR')].field"))
                .contains("usages");
        assertThat(fields()).containsExactly("sourceOfTruth");
    }

    @Test
    void aFileMayNotEither() {
        var header = "name,domain,owner,template,keyspace,purpose,invalidation.strategy,usages\n";
        var row = "%s,%s,%s,%s:v1:item:{id=int},test,\"Item cards on the listing pages of the storefront\",TTL_ONLY,\n"
                .formatted(family, estate.domain(), estate.team(), estate.domain());
        var report = estate.engineer().upload("/imports?dryRun=true", "text/csv", (header + row).getBytes(UTF_8));

        assertThat(Caller.<String>read(report, "$.rows[0].action")).isEqualTo("ERROR");
        assertThat(Caller.<List<String>>read(report, "$.rows[0].findings[*].field"))
                .contains("usages");
    }

    private MvcTestResult edit(String manifest) {
        return estate.engineer()
                .put(
                        "/families/" + family,
                        manifest,
                        "If-Match",
                        tag(estate.engineer().get("/families/" + family)));
    }

    private List<String> fields() {
        return Caller.read(estate.engineer().get("/families/" + family), "$.findings[?(@.severity=='ERROR')].field");
    }

    private static String tag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("ETag"));
    }

    private String manifest(String more) {
        var manifest = estate.family(family, "{domain}:v1:item:{id=int}").strip();
        return manifest.substring(0, manifest.length() - 1) + more + "}";
    }
}
