package dev.keyward.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMatcherTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "user:v3:profile:{id} user:v3:profile:42 true",
                "user:v3:profile:{id} user:v3:profile: false",
                "user:v3:profile:{id} user:v3:profile:42:avatar false",
                "user:v3:profile:{id} xuser:v3:profile:42 false",
                "user:v3:profile:{id} user:v3:profile:{42} false",
                "user:v3:profile:{id} user:v3:profile:*?[\\ true",
                "user:v3 user:v3 true",
                "user:v3 user:v3: false",
                "user:v3 user:v false",
                "a:{x=int} a:007 true",
                "a:{x=int} a:-1 false",
                "a:{x=int} a:\u0661 false",
                "a:{x=slug} a:blue-mug true",
                "a:{x=slug} a:-mug false",
                "a:{x=slug} a:Mug false",
                "a:{x=hex} a:9fAb true",
                "a:{x=hex} a:9g false",
                "a:{x=uuid} a:3f2b8c1e-0d4a-4b6f-9a7c-5e1d2c3b4a59 true",
                "a:{x=uuid} a:3F2B8C1E-0D4A-4B6F-9A7C-5E1D2C3B4A59 true",
                "a:{x=uuid} a:3f2b8c1e0d4a4b6f9a7c5e1d2c3b4a59 false",
                "a:{x=date} a:2026-02-28 true",
                "a:{x=date} a:2026-13-01 false",
                "a:{x=date} a:2026-00-10 false",
                "a:{x=date} a:2026-10-32 false",
                "a:{x=eu|us|eu-west} a:eu-west true",
                "a:{x=eu|us|eu-west} a:eu- false",
                "a:{x...} a:b:{c}:d true",
                "a:{x...} a: false",
                "a:{x...}:z a:b:z:z true",
                "a:{{x}} a:{b} true",
                "a:{{x}} a:b false",
                "a:{{x}} a:{} false",
                "a:{x}{y} a:b false",
                "a:{x}{y} a:bc true",
                "*:[a] *:[a] true",
                "*:[a] x:a false",
            })
    void aMatcherTakesTheWholeKeyOrNothing(String template, String key, boolean matches) {
        var matcher = new KeyTemplate(template).matcher();

        assertThat(matcher.matches(key.getBytes(UTF_8))).isEqualTo(matches);
        assertThat(matcher.values(key.getBytes(UTF_8)).isPresent()).isEqualTo(matches);
    }

    @Test
    void valuesComeByNameWithoutTheBracesOfAHashTag() {
        var matcher = new KeyTemplate("cart:{{user}}:{item=int}-{size=s|m}:{rest...}").matcher();

        assertThat(matcher.values("cart:{ada}:42-m:x:{y}".getBytes(UTF_8)))
                .contains(Map.of("user", "ada", "item", "42", "size", "m", "rest", "x:{y}"));
    }

    @Test
    void aKeyThatReadsInSeveralWaysIsReadShortestFirst() {
        assertThat(new KeyTemplate("a:{x}-{y}").matcher().values("a:p-q-r".getBytes(UTF_8)))
                .contains(Map.of("x", "p", "y", "q-r"));
        assertThat(new KeyTemplate("a:{x}{y}").matcher().values("a:pqr".getBytes(UTF_8)))
                .contains(Map.of("x", "p", "y", "qr"));
        assertThat(new KeyTemplate("a:{x...}:{y=int}").matcher().values("a:1:b:2".getBytes(UTF_8)))
                .contains(Map.of("x", "1:b", "y", "2"));
    }

    @Test
    void bytesThatAreNotTextMatchAndAreWrittenOut() {
        var matcher = new KeyTemplate("a:{x}").matcher();
        var key = new byte[] {'a', ':', 'b', (byte) 0xff, (byte) 0xc3, (byte) 0xa9, (byte) 0xc3};

        assertThat(matcher.values(key)).contains(Map.of("x", "b\\xffé\\xc3"));
    }

    /** Work is counted in moves of the machine, not in milliseconds. */
    @Test
    void workGrowsWithTheKeyAndNotFaster() {
        var worst = "{a...}a".repeat(16).replaceAll("\\.\\.\\.\\}a$", "...}b");
        var automaton = Automaton.of(new KeyTemplate(worst).atoms());

        var small = moves(automaton, 16 * 1024);
        var large = moves(automaton, 64 * 1024);

        assertThat((double) large / small).isBetween(3.9, 4.1);
        assertThat(large).isLessThanOrEqualTo(64L * 1024 * automaton.edges().size());
    }

    private static long moves(Automaton automaton, int length) {
        var states = automaton.start();
        long moves = 0;
        for (int i = 0; i < length; i++) {
            moves += states.stream()
                    .mapToLong(state -> automaton.leaving(state).size())
                    .sum();
            states = automaton.step(states, 'a');
        }
        return moves;
    }

    @Test
    void aTemplateWhoseTableWouldExplodeIsMatchedWithoutOne() {
        var text = "{x...}a"
                + IntStream.range(0, 15).mapToObj("{e%d=a|b}"::formatted).reduce("", String::concat);
        var template = new KeyTemplate(text);
        var key = "ab".repeat(32 * 1024) + "a".repeat(16);

        assertThat(Dfa.of(Automaton.of(template.atoms()))).isEmpty();
        assertThat(template.matcher().matches(key.getBytes(UTF_8))).isTrue();
        assertThat(template.matcher().matches((key + "c").getBytes(UTF_8))).isFalse();
    }

    @Test
    void noTemplateNeedsALargeMachine() {
        var widest = "{{a=uuid}}".repeat(16) + "x".repeat(512 - 16 * 10);

        assertThat(Automaton.of(new KeyTemplate(widest).atoms()).states()).isLessThan(1_100);
        assertThat(Dfa.of(Automaton.of(new KeyTemplate(widest).atoms()))).isPresent();
    }
}
