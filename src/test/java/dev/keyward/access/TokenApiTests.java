package dev.keyward.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.keyward.security.Role;
import dev.keyward.testing.OnBothDatabases;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class TokenApiTests {
    @Autowired
    private ApplicationContext console;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private InstantSource clock;

    private People people;
    private Account ada;

    @BeforeEach
    void people() {
        people = new People(console);
        ada = people.somebody(Role.DOMAIN_EDITOR);
    }

    @Test
    void aTokenActsAsItsAccountWithTheRolesOfTheMoment() {
        var token = people.token(ada);
        assertThat(me(token))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.roles")
                .asArray()
                .contains("DOMAIN_EDITOR");
        people.accounts.save(people.again(ada).withRoles(java.util.Set.of(Role.AUDITOR)));
        assertThat(me(token))
                .bodyJson()
                .extractingPath("$.roles")
                .asArray()
                .containsExactlyInAnyOrder("VIEWER", "AUDITOR");
    }

    @Test
    void aTokenOfADisabledAccountIsRefused() {
        var token = people.token(ada);
        people.accounts.save(people.again(ada).enabled(false));
        assertThat(get(token)).hasStatus(401);
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertThat(get(people.token(ada, true, clock.instant().minusSeconds(1))))
                .hasStatus(401);
    }

    @Test
    void aRevokedTokenIsRefusedFromTheNextCallOn() {
        var made = create(people.token(ada), "{\"name\": \"ci\"}");
        var secret = text(made, "$.secret");
        assertThat(get(secret)).hasStatusOk();
        assertThat(http.delete()
                        .uri("/api/v1/tokens/{id}", text(made, "$.id"))
                        .header("Authorization", bearer(secret))
                        .exchange())
                .hasStatus(204);
        assertThat(get(secret)).hasStatus(401);
    }

    @Test
    void aReadingTokenOnlyReads() {
        var token = people.token(ada, false, clock.instant().plusSeconds(60));
        assertThat(get(token)).hasStatusOk();
        assertThat(create(token, "{\"name\": \"more\"}"))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.remedy")
                .asString()
                .contains("write");
    }

    @Test
    void theSecretIsShownOnceAndOnlyItsDigestIsKept() {
        var token = people.token(ada);
        var made = create(token, "{\"name\": \"ci\", \"scopes\": [\"read\"]}");
        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.scopes")
                .asArray()
                .containsExactly("read");
        var secret = text(made, "$.secret");
        assertThat(secret).matches("kw_[A-Za-z0-9_-]{43}");
        assertThat(get(token)).bodyText().contains(text(made, "$.id")).doesNotContain(secret, "digest");
        assertThat(sql.sql("select count(*) from api_token where digest = :s or name = :s")
                        .param("s", secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \" \"}",
                "{\"name\": \"x\", \"scopes\": [\"admin\"]}",
                "{\"name\": \"x\", \"scopes\": []}",
                "{\"name\": \"x\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}",
                "{\"name\": \"x\", \"expiresAt\": \"9999-01-01T00:00:00Z\"}",
                "{\"name\": \"x\", \"account\": \"admin\"}",
                "{\"name\": \"x\", \"id\": 1}",
                "[]"
            })
    void aWishThatCannotBeIsRefused(String wish) {
        assertThat(create(people.token(ada), wish)).hasStatus(400);
    }

    @Test
    void whatATokenMakesDoesNotOutliveIt() {
        var soon = clock.instant().plus(Duration.ofHours(1));
        var made = create(people.token(ada, true, soon), "{\"name\": \"child\"}");
        assertThat(java.time.Instant.parse(text(made, "$.expiresAt"))).isBeforeOrEqualTo(soon);
    }

    @Test
    void somebodyElsesTokenIsUnknownToAllButAnAdmin() {
        var made = create(people.token(ada), "{\"name\": \"ci\"}");
        var ben = people.token(people.somebody(Role.DOMAIN_EDITOR));
        var root = people.token(people.somebody(Role.PLATFORM_ADMIN));
        var id = text(made, "$.id");
        assertThat(http.delete()
                        .uri("/api/v1/tokens/{id}", id)
                        .header("Authorization", bearer(ben))
                        .exchange())
                .hasStatus(404);
        assertThat(get(ben)).bodyText().doesNotContain(id);
        assertThat(get(root)).bodyText().contains(id);
        assertThat(http.delete()
                        .uri("/api/v1/tokens/{id}", id)
                        .header("Authorization", bearer(root))
                        .exchange())
                .hasStatus(204);
    }

    private MvcTestResult get(String token) {
        return http.get()
                .uri("/api/v1/tokens")
                .header("Authorization", bearer(token))
                .exchange();
    }

    private MvcTestResult me(String token) {
        return http.get()
                .uri("/api/v1/me")
                .header("Authorization", bearer(token))
                .exchange();
    }

    private MvcTestResult create(String token, String wish) {
        return http.post()
                .uri("/api/v1/tokens")
                .header("Authorization", bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(wish)
                .exchange();
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String text(MvcTestResult result, String path) {
        try {
            return JsonPath.read(result.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
