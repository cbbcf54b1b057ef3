package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Journey
class SignInJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void whoeverIsNotSignedInIsAskedToSignIn() {
        try (var somebody = Visitor.at(port)) {
            somebody.open("/families");
            assertThat(somebody.page()).hasURL(Pattern.compile("/login"));
            assertThat(somebody.page()).hasTitle(Pattern.compile("Sign in"));
            Accessibility.check(somebody.page());
        }
    }

    @Test
    void aWrongPasswordIsSaidSoAndLetsNobodyIn() {
        try (var somebody = Visitor.at(port)) {
            somebody.signIn("engineer", "not-the-password");
            assertThat(somebody.page().getByText("That name and password do not fit"))
                    .isVisible();
            somebody.open("/families");
            assertThat(somebody.page()).hasURL(Pattern.compile("/login"));
        }
    }

    @Test
    void anEngineerSignsInAndFindsHome() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            assertThat(engineer.page().getByLabel("Signed in as engineer")).isVisible();
            Accessibility.check(engineer.page());
        }
    }
}
