package dev.keyward.charter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.charter.CharterSignatures;
import dev.keyward.charter.CharterState;
import dev.keyward.charter.Charters;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:shell", "keyward.data=./target/shell"})
@WithMockUser(username = "root", roles = "PLATFORM_ADMIN")
class CharterPageTests extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext console;

    @Autowired
    Charters charters;

    @Autowired
    CharterSignatures signatures;

    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    @Test
    void aCharterIsDraftedEditedPutInForceBySomebodyElseAndSigned() {
        UI.getCurrent().navigate("charter");
        assertThat(words()).contains("No charter yet");
        press("Draft it from the playbook");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("charter/draft");

        press("Add a clause");
        press("Save the draft");
        assertThat(words()).contains("takes 2 to 63 lower-case letters");
        var added = find(TextArea.class).all().getLast();
        test(added).setValue("We drill every quarter with every team.");
        press("Save the draft");

        var draft = charters.charter(1);
        assertThat(draft.clauses().all().getLast().id()).isEqualTo("we-drill-every-quarter");
        assertThat(words()).contains("Governance charter, version 1", "Kept by people", "No data");
        assertThat(button("Put it in force").isEnabled()).isFalse();

        as("eve", () -> charters.enforce(1, draft.version(), "Agreed"));
        Accounts.of(console, "root");
        var team = as(
                        "eve",
                        () -> ownership.form(
                                new TeamId(Names.next("team")),
                                new TeamDetails(
                                        null, null, Set.of(new Team.Member("root", Team.Member.Standing.LEAD)))))
                .name();
        UI.getCurrent().navigate("charter");
        assertThat(words()).contains("It waits for your signature for");
        test(find(Button.class)
                        .withText("Sign\u2026")
                        .withAttribute("aria-label", "Sign for " + team)
                        .single())
                .click();
        assertThat(signatures.of(1)).noneMatch(one -> one.team().equals(team));
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("All 7 clauses", "Everybody in " + team);
        press("Sign version 1 for " + team);

        assertThat(signatures.of(1)).anyMatch(one -> one.team().equals(team));
        press("Draft the next version");
        assertThat(charters.charter(2).state()).isEqualTo(CharterState.DRAFT);
        UI.getCurrent().navigate("charter");
        assertThat(words()).contains("Go on with the draft", "Version 2");
    }

    private <T> T as(String person, Supplier<T> work) {
        return current.callAs(new Actor(person, Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN), work);
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
