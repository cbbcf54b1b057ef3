package dev.keyward.duty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.duty.Duty;
import dev.keyward.ownership.Ownership;
import dev.keyward.purge.Purging;
import dev.keyward.purge.Scene;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.testing.RedisServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:duty-pages", "keyward.data=./target/duty-pages"})
@WithMockUser(
        username = "ben",
        roles = {"VIEWER", "PURGE_APPROVER"})
class DutyPagesTests extends SpringBrowserlessTest {
    @DynamicPropertySource
    static void keyspace(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.test.url", () -> RedisServer.shared().uri());
        properties.add("keyward.keyspaces.test.environment", () -> "DEV");
    }

    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    Registry registry;

    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    @Test
    void theFirstCardOfTheHomePageLeadsToWhatWaits() {
        var scene = new Scene(console);
        var family = scene.family(":v1:item:{item_id=int}");
        var purge = scene.counted(Scene.purgeOf(family, Map.of()));
        UI.getCurrent().navigate("duties");
        UI.getCurrent().navigate("");
        assertThat(find(H2.class).all().getFirst().getText()).startsWith("My duties");
        assertThat(find(Anchor.class).all()).anySatisfy(link -> {
            assertThat(link.getHref()).isEqualTo("purges/" + purge.id());
            assertThat(link.getText()).isEqualTo("Approve the purge of " + family.name());
        });
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("duties");
    }

    @Test
    void theInboxIsNarrowedByTheAddressAndClearsAgain() {
        var scene = new Scene(console);
        scene.counted(Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of()));
        UI.getCurrent().navigate("duties", QueryParameters.of("kind", "transfer"));
        assertThat(find(EmptyState.class).all()).hasSize(1);
        kinds().setValue(Duty.Kind.APPROVAL);
        assertThat(find(EmptyState.class).all()).isEmpty();
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Approvals");
    }

    @Test
    @WithMockUser(
            username = "vera",
            roles = {"VIEWER"})
    void anEmptyDeskTeachesWhatWouldLieOnIt() {
        UI.getCurrent().navigate("duties");
        assertThat(find(H2.class).single().getText()).isEqualTo("Nothing waits for you");
    }

    @SuppressWarnings("unchecked") // The inbox has one select, of kinds.
    private Select<Duty.Kind> kinds() {
        return find(Select.class).single();
    }
}
