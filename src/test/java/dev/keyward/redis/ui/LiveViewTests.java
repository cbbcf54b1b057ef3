package dev.keyward.redis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import dev.keyward.shell.kit.EmptyState;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:shell", "keyward.data=./target/shell"})
@WithMockUser(username = "root", roles = "VIEWER")
class LiveViewTests extends SpringBrowserlessTest {
    @Test
    void whereNoKeyspaceIsConfiguredThePageSaysWhereTheyComeFrom() {
        UI.getCurrent().navigate("keyspaces/live");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("keyward.keyspaces");
    }
}
