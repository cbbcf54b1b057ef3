package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.RedisServer;
import dev.keyward.testing.Resp;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternInBytesTests {
    @ParameterizedTest
    @CsvSource({
        "a:*,      a:1,       true",
        "a:*,      a:,        true",
        "a:*,      b:1,       false",
        "a:*:z,    a:z,       false",
        "a:*:z,    a::z,      true",
        "a*bc*c,   abcc,      true",
        "a*bc*c,   abc,       false",
        "a\\*,     a*,        true",
        "a\\*,     ab,        false",
        "a,        a,         true",
        "a,        ab,        false",
        "'',       anything,  true"
    })
    void aNamePassesOrNot(String pattern, String name, boolean passes) {
        assertThat(new PatternInBytes(bytes(pattern)).matches(bytes(name))).isEqualTo(passes);
    }

    /** What passes here passes MATCH, and the other way round. */
    @Test
    void itIsWhatRedisDoes() {
        var server = RedisServer.start();
        var random = new Random(11);
        var names = new TreeSet<String>();
        for (var n = 0; n < 2_000; n++) {
            names.add(text(random, "ab:", 1 + random.nextInt(8)));
        }
        names.forEach(name -> Resp.ask(server.port(), "SET %s v".formatted(name)));
        for (var n = 0; n < 300; n++) {
            var pattern = text(random, "ab:*", 1 + random.nextInt(6)).replaceAll("\\*+", "*");
            var filter = new PatternInBytes(bytes(pattern));
            var passing =
                    names.stream().filter(name -> filter.matches(bytes(name))).count();
            assertThat(Resp.ask(server.port(), "KEYS " + pattern)).as(pattern).startsWith("*%d\r\n".formatted(passing));
        }
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"a:{7}:*,  a:{7}:1", "a:{7}*,   {7}", "a:b,      a:b"})
    void aLiteralHashTagNamesItsSlot(String pattern, String like) {
        assertThat(new PatternInBytes(bytes(pattern)).onlySlot())
                .hasValue(io.lettuce.core.cluster.SlotHash.getSlot(like));
    }

    @ParameterizedTest
    @CsvSource({"a:*", "a:{*}:b", "a:{7*}", "*{7}", "a:{}:*", "''"})
    void anyOtherPatternMayMeetEverySlot(String pattern) {
        assertThat(new PatternInBytes(bytes(pattern)).onlySlot()).isEmpty();
    }

    private static String text(Random random, String alphabet, int length) {
        var text = new StringBuilder();
        for (var n = 0; n < length; n++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
