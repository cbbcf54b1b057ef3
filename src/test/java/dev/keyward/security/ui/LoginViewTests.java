package dev.keyward.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:shell", "keyward.data=./target/shell"})
@WithAnonymousUser
class LoginViewTests extends SpringBrowserlessTest {

    @Test
    void aFailedSignInSaysSo() {
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));
        assertThat(form().isError()).isTrue();
    }

    @Test
    void aWaitIsToldInMinutes() {
        assertThat(LoginView.time("241")).isEqualTo("5 minutes");
        assertThat(LoginView.time("60")).isEqualTo("60 seconds");
        assertThat(LoginView.time("<script>")).isEqualTo("5 minutes");
    }

    @Test
    void anEndedSessionIsExplained() {
        UI.getCurrent().navigate("login", QueryParameters.of("ended", ""));
        assertThat(find(Paragraph.class)
                        .withText("Your session has ended. Sign in to go on.")
                        .exists())
                .isTrue();
        assertThat(form().isError()).isFalse();
    }

    @Test
    void outsideTheDemoNoPasswordIsOffered() {
        UI.getCurrent().navigate("login");
        assertThat(find(H2.class).withText("This is a demo").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "ada", roles = "VIEWER")
    void whoeverIsSignedInGoesHome() {
        UI.getCurrent().navigate("login");
        assertThat(getCurrentView()).isNotInstanceOf(LoginView.class);
    }

    private LoginForm form() {
        return find(LoginForm.class).single();
    }
}
