package dev.keyward.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.access.Access;
import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Names;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:shell", "keyward.data=./target/shell"})
@WithMockUser(
        username = "root",
        roles = {"VIEWER", "PLATFORM_ADMIN"})
class AccountPagesTests extends SpringBrowserlessTest {
    @Autowired
    private Access access;

    @Autowired
    private CurrentActor current;

    @Test
    @WithMockUser(
            username = "ada",
            roles = {"VIEWER", "DOMAIN_EDITOR"})
    void onlyAnAdminSeesTheAccounts() {
        UI.getCurrent().navigate("admin/accounts");
        assertThat(find(H1.class).single().getText()).isEqualTo("You are not permitted to do this");
        assertThat(find(Paragraph.class).all().getFirst().getText()).contains("platform admin");
    }

    @Test
    void aNewAccountShowsItsPasswordOnce() {
        navigate(AccountsView.class);
        test(find(Button.class).withText("New account").single()).click();
        var name = Names.next("grace");
        test(find(TextField.class).withCaption("Name").single()).setValue(name);
        test(find(Button.class).withText("Create account").single()).click();
        assertThat(find(Span.class).withId("secret").single().getText()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(access.countAccounts(name)).isEqualTo(1);
    }

    @Test
    void aBadNameIsToldAtItsField() {
        navigate(AccountsView.class);
        test(find(Button.class).withText("New account").single()).click();
        var name = find(TextField.class).withCaption("Name").single();
        test(name).setValue("Grace H");
        test(find(Button.class).withText("Create account").single()).click();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("lower-case");
        assertThat(find(Dialog.class).exists()).isTrue();
    }

    @Test
    @WithAnonymousUser
    void aSetUpLinkThatIsNoneExplainsItself() {
        UI.getCurrent().navigate("setup/not-the-secret");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("This set-up link was used or has expired.");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "newcomer", roles = "VIEWER")
    void aOneTimePasswordIsChangedFirst() {
        current.callAs(
                new Actor("root", Actor.Via.UI, null),
                Set.of(Role.PLATFORM_ADMIN),
                () -> access.create("newcomer", Set.of()));
        UI.getCurrent().navigate("account/tokens");
        assertThat(getCurrentView()).isInstanceOf(MyAccountView.class);
    }
}
