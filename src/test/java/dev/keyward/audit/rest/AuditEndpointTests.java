package dev.keyward.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@OnBothDatabases
class AuditEndpointTests {
    @Autowired
    private MockMvcTester http;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionOperations transaction;

    private String family;

    @BeforeEach
    void threeActs() {
        family = "family/" + Names.next("audited");
        act("family.registered", null, Map.of("ttl", 1));
        act("family.edited", Map.of("ttl", 1), Map.of("ttl", 2));
        act("family.edited", Map.of("ttl", 2), Map.of("ttl", 3));
    }

    @Test
    void anAuditorReadsNewestFirstPageByPage() {
        var first = get("/api/v1/audit?limit=2&subject=" + family);
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].changes[0].after")
                .asArray()
                .containsExactly("3", "2");
        assertThat(first).bodyJson().extractingPath("$.total").isEqualTo(3);
        assertThat(first).bodyJson().extractingPath("$.items[0].before.ttl").isEqualTo(2);

        var cursor = json(first, "nextCursor");
        var second = get("/api/v1/audit?limit=2&subject=%s&cursor=%s".formatted(family, cursor));
        assertThat(second)
                .bodyJson()
                .extractingPath("$.items[*].action")
                .asArray()
                .containsExactly("family.registered");
        assertThat(second).bodyJson().extractingPath("$.nextCursor").isNull();
    }

    @Test
    void nobodyElseReadsIt() {
        for (var path : new String[] {"/api/v1/audit", "/api/v1/audit/export", "/api/v1/audit/verification"}) {
            assertThat(http.get().uri(path)).as(path).hasStatus(401);
            assertThat(http.get().uri(path).with(user("ada").roles("PLATFORM_ADMIN", "VIEWER")))
                    .as(path)
                    .hasStatus(403)
                    .bodyText()
                    .contains("AUDITOR");
        }
    }

    @Test
    void theChainIsVerifiedAndComparedWithAnExportedHead() {
        var intact = get("/api/v1/audit/verification");
        assertThat(intact).bodyJson().extractingPath("$.state").isEqualTo("INTACT");

        var forged = get("/api/v1/audit/verification?seq=1&hash=" + "0".repeat(64));
        assertThat(forged).bodyJson().extractingPath("$.damage").isEqualTo("REWRITTEN");
        assertThat(forged).bodyJson().extractingPath("$.brokenAt").isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsField() {
        for (var query : new String[] {
            "?limit=0",
            "?limit=501",
            "?cursor=x",
            "?from=yesterday",
            "?to=1",
            "/export?format=xlsx",
            "/verification?seq=1",
            "/verification?seq=0&hash=" + "0".repeat(64),
            "/verification?seq=1&hash=abc"
        }) {
            var answer = get("/api/v1/audit" + query);
            assertThat(answer).as(query).hasStatus(400);
            assertThat(answer)
                    .as(query)
                    .bodyJson()
                    .extractingPath("$.remedy")
                    .asString()
                    .isNotBlank();
        }
    }

    @Test
    void anExportIsAFileWithItsHead() {
        var export = get("/api/v1/audit/export?subject=" + family);
        assertThat(export).hasHeader("Content-Disposition", "attachment; filename=\"keyward-audit.csv\"");
        assertThat(export.getResponse().getHeader("X-Keyward-Audit-Head")).matches("\\d+:[0-9a-f]{64}");
        assertThat(export).bodyText().hasLineCount(4);
    }

    @Test
    void everyAnswerCarriesARequestIdAndTakesOverAHarmlessOne() {
        assertThat(get("/api/v1/audit").getResponse().getHeader("X-Request-Id")).hasSize(36);
        assertThat(answerTo("trace-0123456789")).isEqualTo("trace-0123456789");
        assertThat(answerTo("a\r\nX: y")).hasSize(36);
        assertThat(answerTo("<script>alert(1)</script>")).hasSize(36);
    }

    private String answerTo(String id) {
        var answer = http.get()
                .uri("/api/v1/audit")
                .header("X-Request-Id", id)
                .with(user("dora").roles("AUDITOR"))
                .exchange();
        return String.valueOf(answer.getResponse().getHeader("X-Request-Id"));
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).with(user("dora").roles("AUDITOR")).exchange();
    }

    private static String json(MvcTestResult answer, String field) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), "$." + field);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void act(String action, @Nullable Object before, Object after) {
        transaction.executeWithoutResult(
                _ -> audit.recordAs(new Actor("ada", Actor.Via.UI, null), action, family, before, after, "because"));
    }
}
