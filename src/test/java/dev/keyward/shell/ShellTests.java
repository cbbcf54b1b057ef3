package dev.keyward.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import dev.keyward.kernel.Refused;
import dev.keyward.security.MissingRole;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:shell", "keyward.data=./target/shell"})
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "DOMAIN_EDITOR"})
class ShellTests extends SpringBrowserlessTest {

    @Test
    void theNavigationStartsAtHome() {
        navigate(HomeView.class);
        assertThat(find(SideNavItem.class).all().getFirst().getLabel()).isEqualTo("Home");
        assertThat(find(H1.class).single().getText()).isEqualTo("What needs you now");
    }

    @Test
    void anAddressThatLeadsNowhereOffersThePlacesThatExist() {
        UI.getCurrent().navigate("nowhere");
        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
        assertThat(find(Paragraph.class).all().getFirst().getText()).isEqualTo("There is no page at /nowhere.");
        assertThat(find(Anchor.class).withText("Go to home").exists()).isTrue();
    }

    @Test
    void theShortcutsAreShownOnRequest() {
        navigate(HomeView.class);
        test(find(Button.class).withAriaLabel("Keyboard shortcuts").single()).click();
        assertThat(find(ShortcutHelp.class).single().isOpened()).isTrue();
    }

    @Test
    void whatAListenerRefusesIsToldWithItsRemedy() {
        navigate(HomeView.class);
        thrownInAListener(Refused.wrongState("It runs already.", "Pause it first."));
        assertThat(told()).contains("It runs already.").contains("Pause it first.");
    }

    @Test
    void whoMayNotIsToldWhichRoleWouldDo() {
        navigate(HomeView.class);
        thrownInAListener(new AuthorizationDeniedException("no", new MissingRole(Set.of(Role.PURGE_APPROVER))));
        assertThat(told()).contains("purge approver").contains("platform admin");
    }

    @Test
    void aRefusalEndsWithWhatIsDoneNextButNotWithItsOwnAct() {
        navigate(HomeView.class);
        Toast.refused("It runs already.", "Pause it first.");
        PageChanged.tell(UI.getCurrent());
        roundTrip();
        assertThat(told()).contains("It runs already.");

        PageChanged.tell(UI.getCurrent());
        roundTrip();
        assertThat(find(Notification.class).exists()).isFalse();
    }

    private static void thrownInAListener(Throwable thrown) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(thrown));
        roundTrip();
    }

    private String told() {
        return find(Notification.class).single().getElement().getTextRecursively();
    }
}
