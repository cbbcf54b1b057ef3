package dev.keyward.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import dev.keyward.testing.RedisServer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:palette", "keyward.data=./target/palette"})
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "DOMAIN_EDITOR"})
class PaletteTests extends SpringBrowserlessTest {
    @DynamicPropertySource
    static void keyspace(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.test.url", () -> RedisServer.shared().uri());
        properties.add("keyward.keyspaces.test.environment", () -> "DEV");
    }

    @Test
    void withoutATextItOffersWhatTheReaderMayDoAndOpen() {
        assertThat(titles("")).contains("Register a family", "Families", "My duties", "My account");
        assertThat(titles("")).doesNotContain("Request a purge", "Accounts", "Audit");
        assertThat(titles("")).doesNotHaveDuplicates();
    }

    @Test
    @WithMockUser(
            username = "root",
            roles = {"VIEWER", "PLATFORM_ADMIN", "AUDITOR", "PURGE_OPERATOR"})
    void rolesAddTheirPagesAndActs() {
        assertThat(titles("")).contains("Request a purge", "Accounts", "Audit").doesNotContain("Register a family");
        assertThat(titles("")).doesNotHaveDuplicates();
    }

    @Test
    void wordsMatchInAnyOrderAndEitherCase() {
        assertThat(titles("FAMILY new")).containsExactly("Register a family");
        assertThat(titles("nothing is called like this")).isEmpty();
    }

    @Test
    void everyPageIsFoundByItsTitleOrItsAddress() {
        assertThat(titles("measure")).contains("Measurements");
        assertThat(titles("metrics")).contains("Incident metrics");
        assertThat(titles("live")).contains("Live monitor");
        assertThat(titles("runbooks")).containsOnlyOnce("Runbooks");
        assertThat(titles("rulesets")).contains("Rulesets");
        assertThat(titles("import openslo")).containsOnlyOnce("Import objectives");
        assertThat(titles("audit")).doesNotContain("Audit");
        assertThat(titles("sign in")).isEmpty();
    }

    @Test
    void aKeyIsUnderstoodAsRedisCliPrintsIt() {
        for (var pasted : List.of("\"zzz:v9:thing:42\"", "1) \"zzz:v9:thing:42\"")) {
            var lines = palette().find(pasted);
            assertThat(lines.get(1).get("path").asString()).isEqualTo("families/new?template=zzz%3Av9%3Athing%3A42");
        }
    }

    @Test
    void aKeyNobodyRegisteredIsExplainedAndOffersTheForm() {
        var lines = palette().find("zzz:v9:thing:42");
        assertThat(lines.get(0).get("title").asString()).startsWith("Unregistered");
        assertThat(lines.get(0).get("path").isNull()).isTrue();
        assertThat(lines.get(1).get("path").asString()).isEqualTo("families/new?template=zzz%3Av9%3Athing%3A42");
    }

    @Test
    void aSourceThatFailsOrNeverEndsLeavesTheOthersAlone() {
        var palette = new Palette(List.of(new Broken(), new Endless()), new CurrentActor());
        assertThat(palette.find("x")).hasSize(14);
    }

    private Palette palette() {
        navigate(HomeView.class);
        return find(Palette.class).single();
    }

    private List<String> titles(String text) {
        return palette().find(text).valueStream().map(PaletteTests::title).toList();
    }

    private static String title(JsonNode line) {
        return line.get("title").asString();
    }

    private static final class Broken implements PaletteSource {
        @Override
        public int order() {
            return 0;
        }

        @Override
        public List<PaletteEntry> find(String text) {
            throw new IllegalStateException("away");
        }
    }

    private static final class Endless implements PaletteSource {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public List<PaletteEntry> find(String text) {
            return IntStream.range(0, 1_000)
                    .mapToObj(n -> new PaletteEntry("Many", "right", "line " + n, "", "families"))
                    .toList();
        }
    }
}
