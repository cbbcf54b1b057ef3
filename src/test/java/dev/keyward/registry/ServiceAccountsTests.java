package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.Scene;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.Surroundings.Usage.Mode;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class ServiceAccountsTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    ServiceAccounts accounts;

    @Autowired
    Registry registry;

    private final String service = Names.next("service");

    @Test
    void anAccountFollowsTheRegisterAndWarnsWithAKeyOfTheFamilyItReaches() {
        var scene = new Scene(console);
        var cards = read(scene, scene.family(":v1:card:{id=int}"));
        var images = scene.family(":v1:card:{id=int}:image");

        var account = scene.asAda(() -> accounts.one("test", service));

        assertThat(account.families()).containsExactly(cards.name());
        assertThat(scene.asAda(() -> accounts.notes("test", account)))
                .singleElement()
                .satisfies(note -> assertThat(note.reaches())
                        .containsExactly("%s (%s:v1:card:0:image)".formatted(images.name(), scene.domain)));
    }

    @Test
    void aFamilyThatIsGrantedTooIsNoWarning() {
        var scene = new Scene(console);
        read(scene, scene.family(":v1:card:{id=int}"));
        read(scene, scene.family(":v1:card:{id=int}:image"));

        var account = scene.asAda(() -> accounts.one("test", service));

        assertThat(scene.asAda(() -> accounts.notes("test", account)))
                .allSatisfy(note -> assertThat(note.reaches()).isEmpty());
    }

    @Test
    void theFileHoldsTheConsolesLineAndOneForEachServiceOfATeam() {
        var scene = new Scene(console);
        var family = read(scene, scene.family(":v1:card:{id=int}"));
        var caller = Caller.with(console, Role.VIEWER);

        var file = scene.asAda(() -> accounts.commands("test", family.owner()));
        assertThat(file.lines()).hasSize(2);
        assertThat(file).startsWith("ACL SETUSER keyward reset ").contains("ACL SETUSER %s reset ".formatted(service));
        var listed = caller.get("/keyspaces/test/accounts?service=" + service);
        assertThat(listed)
                .bodyJson()
                .extractingPath("$.items[0].families[0].rights")
                .isEqualTo("reads");
        assertThat(caller.get("/keyspaces/test/accounts/export?team=" + family.owner()))
                .bodyText()
                .isEqualTo(file);
        assertThat(caller.get("/keyspaces/nowhere/accounts")).hasStatus(404);
    }

    private Family read(Scene scene, Family family) {
        var usages = List.of(new Usage(service, Mode.READER, null, null));
        return scene.asAda(() -> registry.edit(
                family.name(),
                family.version(),
                family.spec().but().usages(usages).spec()));
    }
}
