package dev.keyward.discovery.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.discovery.tally.Register.Shape;
import dev.keyward.keys.Arbiter;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.redis.KeyFact;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class OtherVersionsTests {
    private static final KeyFact READ = new KeyFact(80, 60_000, "string", "raw", 1, 20);

    private static Register register() {
        var templates = new LinkedHashMap<Shape, ParsedTemplate>();
        templates.put(new Shape("items", 1), parsed("shop:v1:item:{id=int}"));
        templates.put(new Shape("items", 2), parsed("shop:v2:item:{id=int}"));
        templates.put(new Shape("carts", 1), parsed("shop:v1:cart:{{user=uuid}}"));
        templates.put(new Shape("flags", 1), parsed("flag:v1"));
        return Register.of(templates, Arbiter.none(), "hash");
    }

    private static ParsedTemplate parsed(String text) {
        return new ParsedTemplate(new KeyTemplate(text));
    }

    private static OtherVersion found(String key) {
        return new VersionFinder(register()).of(key.getBytes(UTF_8));
    }

    @Test
    void aKeyNamesTheFamilyItWouldBeOfAndTheTemplateWithItsVersion() {
        assertThat(found("shop:v7:item:5")).isEqualTo(new OtherVersion("items", "shop:v7:item:{id=int}"));
        assertThat(found("flag:v12")).isEqualTo(new OtherVersion("flags", "flag:v12"));
        assertThat(found("shop:v3:cart:{123e4567-e89b-12d3-a456-426614174000}"))
                .isEqualTo(new OtherVersion("carts", "shop:v3:cart:{{user=uuid}}"));
    }

    @Test
    void aKeyOfNobodyAndAVersionThatNobodyWritesAreAnyOther() {
        assertThat(found("shop:v7:other")).isEqualTo(OtherVersion.ANY);
        assertThat(found("shop:v12345678901234567890:item:5")).isEqualTo(OtherVersion.ANY);
        assertThat(found("")).isEqualTo(OtherVersion.ANY);
        assertThat(found(":")).isEqualTo(OtherVersion.ANY);
    }

    @Test
    void whatIsReadOfSomeIsToldOfAllAndOutlivesACheckpoint() {
        var one = new OtherVersions();
        var items = found("shop:v7:item:5");
        for (int n = 0; n < 10; n++) {
            one.add(items, n < 2 ? READ : null);
        }
        var other = new OtherVersions();
        other.add(items, READ);
        other.add(OtherVersion.ANY, null);
        one.addAll(OtherVersions.read(other.written()));

        assertThat(one.written()).doesNotContain("\n");
        assertThat(OtherVersions.read(one.written()).found()).isEqualTo(one.found());
        assertThat(one.keys()).isEqualTo(12);
        assertThat(one.found().getFirst()).satisfies(most -> {
            assertThat(most.version()).isEqualTo(items);
            assertThat(most.keys()).isEqualTo(11);
            assertThat(most.bytes()).isEqualTo(880);
            assertThat(most.expiry()).extracting("suggested").isEqualTo(60L);
        });
        assertThat(OtherVersions.read("").found()).isEmpty();
    }

    @Test
    void versionsWithoutEndAreCountedTogether() {
        var versions = new OtherVersions();
        for (int n = 0; n < 3_000; n++) {
            versions.add(new OtherVersion("items", "shop:v%d:item".formatted(n)), null);
        }
        assertThat(versions.found()).hasSizeLessThanOrEqualTo(OtherVersions.MOST + 1);
        assertThat(versions.keys()).isEqualTo(3_000);
    }
}
