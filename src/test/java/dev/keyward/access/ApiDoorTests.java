package dev.keyward.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.OnBothDatabases;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class ApiDoorTests {
    @Autowired
    private ApplicationContext console;

    @Autowired
    private MockMvcTester http;

    private People people;
    private Account ada;

    @BeforeEach
    void people() {
        people = new People(console);
        ada = people.somebody(Role.DOMAIN_EDITOR);
    }

    @Test
    void withoutATokenThereIsAProblemAndNoPage() {
        assertThat(http.get().uri("/api/v1/tokens").exchange())
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying("$.remedy", remedy -> assertThat(remedy).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kw_", "kw_nobody", "nonsense", "kw_' or 1=1", "kw_demo_admin"})
    void aTokenNobodyMadeIsRefused(String token) {
        assertThat(get(token)).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?access_token={t}", "?token={t}", "?limit=5&q={t}"})
    void aTokenInTheAddressIsRefusedEvenBesideAGoodOne(String query) {
        var token = people.token(ada);
        assertThat(http.get().uri("/api/v1/tokens" + query, token).exchange()).hasStatus(401);
        assertThat(http.get()
                        .uri("/api/v1/tokens" + query, token)
                        .header("Authorization", bearer(token))
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void aSessionCookieOpensNothingHere() {
        var session = new MockHttpSession();
        http.post()
                .uri("/login")
                .param("username", ada.name())
                .param("password", People.PASSWORD)
                .session(session)
                .exchange();
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isNotNull();
        assertThat(http.get()
                        .uri("/api/v1/tokens")
                        .session(session)
                        .cookie(new Cookie("KEYWARD_SESSION", session.getId()))
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void anAddressThatDoesNotExistIsNotAPage() {
        assertThat(http.get()
                        .uri("/api/v1/nothing")
                        .header("Authorization", bearer(people.token(ada)))
                        .exchange())
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(http.get().uri("/api/v1/nothing").exchange()).hasStatus(401);
    }

    @Test
    void theProbesNeedNoToken() {
        assertThat(http.get().uri("/api/v1/health/live").exchange()).hasStatusOk();
        assertThat(http.get().uri("/api/openapi.json").exchange()).hasStatusOk();
    }

    private MvcTestResult get(String token) {
        return http.get()
                .uri("/api/v1/tokens")
                .header("Authorization", bearer(token))
                .exchange();
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }
}
