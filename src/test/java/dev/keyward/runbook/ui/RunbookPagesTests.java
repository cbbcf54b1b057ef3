package dev.keyward.runbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.runbook.RunbookId;
import dev.keyward.runbook.Runbooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:shell", "keyward.data=./target/shell"})
@WithMockUser(username = "root", roles = "INCIDENT_COMMANDER")
class RunbookPagesTests extends SpringBrowserlessTest {
    private static final RunbookId GLOBAL = new RunbookId("stale-data");

    @Autowired
    Runbooks runbooks;

    @Test
    void aRunbookIsReadEditedInVersionsAndReviewed() {
        UI.getCurrent().navigate("runbooks");
        assertThat(words()).contains("Stale data", "every incident", "5 steps");
        UI.getCurrent().navigate("runbooks/stale-data");
        assertThat(words()).contains("Trigger a scoped purge, not a global flush", "at most 15 min");
        var before = runbooks.runbook(GLOBAL).number();

        press("Edit");
        press("Add a step");
        press("Save version " + (before + 1));
        assertThat(words()).contains("A step has a title of one line.");
        var fields = find(TextField.class).withCaption("What to do").all();
        test(fields.getLast()).setValue("Tell support what customers saw");
        press("Save version " + (before + 1));

        assertThat(runbooks.runbook(GLOBAL).stepList()).hasSize(6);
        assertThat(words()).contains("Tell support what customers saw", "Version " + before);
        press("Mark as reviewed");
        assertThat(runbooks.runbook(GLOBAL).isReviewed()).isTrue();
        UI.getCurrent().navigate("runbooks/stale-data", QueryParameters.of("version", String.valueOf(before)));
        assertThat(words()).contains("This is an earlier version.");
    }

    @Test
    @WithMockUser(username = "eve", roles = "VIEWER")
    void whoeverMayNotWriteSeesWhy() {
        UI.getCurrent().navigate("runbooks/stale-data");
        var edit = find(Button.class).withText("Edit").single();
        assertThat(edit.isEnabled()).isFalse();
        assertThat(edit.getElement().getAttribute("aria-description")).contains("incident commanders");
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
