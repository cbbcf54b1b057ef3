package dev.keyward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.keyward.security.LiveSessions;
import dev.keyward.security.Role;
import dev.keyward.testing.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class SessionTests {
    @Autowired
    private ApplicationContext console;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private LiveSessions sessions;

    private People people;
    private Account ada;

    @BeforeEach
    void people() {
        people = new People(console);
        ada = people.somebody(Role.DOMAIN_EDITOR);
    }

    @Test
    void signingInChangesTheSession() {
        var session = new MockHttpSession();
        var before = session.getId();
        signIn(session);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void theDisabledAreOutAtTheNextClick() {
        var session = signedIn();
        assertThat(sessions.count(ada.name())).isEqualTo(1);
        people.accounts.save(people.again(ada).enabled(false));
        assertThat(open("/families", session)).hasStatus(302).hasHeader("Location", "/login");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void anAdminEndsEverySessionAtOnce() {
        var one = signedIn();
        var other = signedIn();
        people.does(
                people.somebody(Role.PLATFORM_ADMIN),
                () -> console.getBean(Access.class).endSessions(ada.name()));
        assertThat(one.isInvalid()).isTrue();
        assertThat(other.isInvalid()).isTrue();
        assertThat(sessions.count(ada.name())).isZero();
    }

    @Test
    void signingOutEndsTheSession() {
        var session = signedIn();
        http.post().uri("/logout").session(session).with(csrf()).exchange();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void anotherSiteCannotSendTheForm() {
        assertThat(http.post()
                        .uri("/login")
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("username", ada.name())
                        .param("password", People.PASSWORD)
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void aForeignHostIsNotAnswered() {
        assertThat(http.get().uri("http://evil.example/login").exchange()).hasStatus(400);
    }

    @Test
    void everyPageTellsTheBrowserWhatToRefuse() {
        assertThat(http.get().uri("/families").exchange())
                .hasStatus(302)
                .hasHeader("Location", "/login")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .containsHeader("Permissions-Policy")
                .headers()
                .satisfies(headers -> assertThat(headers.getFirst("Content-Security-Policy"))
                        .contains("frame-ancestors 'none'", "object-src 'none'", "script-src 'self'")
                        .doesNotContain("script-src 'self' 'unsafe-inline'"));
    }

    private MockHttpSession signedIn() {
        var session = new MockHttpSession();
        signIn(session);
        return session;
    }

    private MvcTestResult open(String path, MockHttpSession session) {
        return http.get().uri(path).session(session).exchange();
    }

    private void signIn(MockHttpSession session) {
        http.post()
                .uri("/login")
                .param("username", ada.name())
                .param("password", People.PASSWORD)
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .exchange();
    }
}
