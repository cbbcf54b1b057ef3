package dev.keyward.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissesTests {
    private static final NearMisses<String> NEAR = of(
            "user:v3:profile:{id}",
            "user:v3:badge:{id=int}",
            "catalog:v2:item:{item_id}:region:{region=eu|us|ap}",
            "session:v1:{token=uuid}",
            "log:v1:{rest...}",
            "cart:{{user_id}}:lines",
            "flags");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "user:v3:profile:42:avatar; user:v3:profile:{id}; 5; Segment 5, 'avatar', is more than the template has.",
                "user:v3:profile:42:avatar:xl; user:v3:profile:{id}; 5; Segment 5, 'avatar:xl', is more than the template has.",
                "user:v3:profile; user:v3:profile:{id}; 4; '{id}' is missing at segment 4.",
                "user:profile:42; user:v3:profile:{id}; 2; 'v3' is missing at segment 2.",
                "usr:v3:profile:42; user:v3:profile:{id}; 1; Segment 1 is 'usr', not 'user'.",
                "user:v3:profiel:42; user:v3:profile:{id}; 3; Segment 3 is 'profiel', not 'profile'.",
                "user:v3:Profile:42; user:v3:profile:{id}; 3; Segment 3 is 'Profile', not 'profile'.",
                "user:v9:profile:42; user:v3:profile:{id}; 2; Segment 2 is 'v9', not 'v3'.",
                "user:v3:badge:x; user:v3:badge:{id=int}; 4; Segment 4 is 'x' and does not fit {id=int}, which takes one or more of the digits 0 to 9.",
                "catalog:v2:item:7:region:mars; catalog:v2:item:{item_id}:region:{region=eu|us|ap}; 6; Segment 6 is 'mars' and does not fit {region=eu|us|ap}, which takes one of eu, us, ap.",
                "log:v1; log:v1:{rest...}; 3; '{rest...}' is missing at segment 3.",
                "cart:7:lines; cart:{{user_id}}:lines; 2; Segment 2 is '7' and does not fit {{user_id}}.",
                "flag; flags; 1; Segment 1 is 'flag', not 'flags'.",
            })
    void theNearestTemplateFailsAtASegmentForAReason(String key, String template, int segment, String why) {
        var nearest = NEAR.of(key.getBytes(UTF_8), 5).getFirst();

        assertThat(nearest.owner()).isEqualTo(template);
        assertThat(nearest.flaws().getFirst().segment()).isEqualTo(segment);
        assertThat(nearest.why()).isEqualTo(why);
    }

    @Test
    void aTemplateThatMatchesIsNoMiss() {
        assertThat(NEAR.of("log:v1:a:b:c".getBytes(UTF_8), 5))
                .extracting(NearMiss::owner)
                .doesNotContain("log:v1:{rest...}");
    }

    @ParameterizedTest
    @CsvSource({"nobody:knows:this", "x", "''", ":", "::::::"})
    void aKeyThatHasNothingInCommonComesNearNobody(String key) {
        assertThat(NEAR.of(key.getBytes(UTF_8), 5)).isEmpty();
    }

    @Test
    void hostileBytesAreShownOnOneLine() {
        var key =
                new byte[] {'u', 's', 'e', 'r', ':', 'v', '3', ':', 'b', 'a', 'd', 'g', 'e', ':', '\n', (byte) 0xff, 0};

        assertThat(NEAR.of(key, 1).getFirst().why()).startsWith("Segment 4 is '\\u{a}\\xff\\u{0}' and");
    }

    @Test
    void aKeyOfManyKilobytesIsReadOnlyInPart() {
        var key = ("user:v3:profile:" + "a:".repeat(32_000)).getBytes(UTF_8);

        assertThat(NEAR.of(key, 5)).allSatisfy(miss -> assertThat(miss.why()).hasSizeLessThan(2_000));
    }

    @Test
    void amongTenThousandTemplatesItLooksAtFewAndFindsTheRightOne() {
        var templates = new LinkedHashMap<String, ParsedTemplate>();
        for (int n = 0; n < 10_000; n++) {
            var text = "domain%d:v1:thing%d:{id=int}".formatted(n % 50, n);
            templates.put(text, new ParsedTemplate(new KeyTemplate(text)));
        }
        var near = new NearMisses<>(templates);

        assertThat(near.of("domain7:v1:thing4057:x".getBytes(UTF_8), 5)
                        .getFirst()
                        .owner())
                .isEqualTo("domain7:v1:thing4057:{id=int}");
        assertThat(near.of("domain7:v1:thing40557:5".getBytes(UTF_8), 5))
                .extracting(NearMiss::owner)
                .contains("domain7:v1:thing4057:{id=int}");
        var from = System.nanoTime();
        for (int n = 0; n < 1_000; n++) {
            near.of("domain%d:v1:thing%d:x:y".formatted(n % 50, n).getBytes(UTF_8), 5);
        }
        assertThat((System.nanoTime() - from) / 1_000_000)
                .as("ms for 1,000 keys")
                .isLessThan(5_000);
    }

    private static NearMisses<String> of(String... texts) {
        var templates = new LinkedHashMap<String, ParsedTemplate>();
        List.of(texts).forEach(text -> templates.put(text, new ParsedTemplate(new KeyTemplate(text))));
        return new NearMisses<>(templates);
    }
}
