package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.Scene;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.testing.OnBothDatabases;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class KeyspaceAccessTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    KeyspaceAccess access;

    @Test
    void theLineFollowsTheRegisterAndSaysWhereItIsCoarser() {
        var scene = new Scene(console);
        var cards = scene.family(":v1:card:{id=int}");
        var images = scene.family(":v1:card:{id=int}:image");

        var wanted = scene.as("vi", Set.of(Role.VIEWER), () -> access.of("test"));

        assertThat(wanted.line().text())
                .startsWith("ACL SETUSER keyward reset ")
                .contains(" ~%s:v1:card:* ".formatted(scene.domain), " ~%s:v1:card:*:image ".formatted(scene.domain));
        var note = wanted.notes().stream()
                .filter(each -> each.family().equals(cards.name()))
                .findFirst()
                .orElseThrow();
        assertThat(note.reaches())
                .anyMatch(other -> other.startsWith(images.name().text()));
    }

    @Test
    void thePageOfAKeyspaceShowsIt() {
        var scene = new Scene(console);
        scene.family(":v1:page:{id=int}");
        var parts = console.getBeansOfType(PagePart.class).values().stream()
                .filter(each -> each.page().equals(RedisNavigation.PAGE_OF_A_KEYSPACE));

        var text = parts.map(part -> scene.as("vi", Set.of(Role.VIEWER), () -> part.content("test"))
                        .getElement()
                        .getTextRecursively())
                .toList()
                .toString();

        assertThat(text)
                .contains("ACL SETUSER keyward", "~%s:v1:page:*".formatted(scene.domain), "wider than their template");
    }

    @Test
    void aKeyspaceThatIsNotThereHasNone() {
        var scene = new Scene(console);
        assertThatThrownBy(() -> scene.as("vi", Set.of(Role.VIEWER), () -> access.of("nowhere")))
                .isInstanceOf(Refused.class);
    }
}
