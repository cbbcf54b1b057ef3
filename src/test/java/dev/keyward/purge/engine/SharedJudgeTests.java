package dev.keyward.purge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.engine.Judge.Fate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedJudgeTests {
    private final Judge judge = new SharedJudge(
            List.of(only("a:", Fate.NAMED), only("b:", Fate.NAMED), only("b:shared", Fate.AMBIGUOUS)),
            List.of(bytes("a:"), bytes("b:"), bytes("c:")));

    @Test
    void whatOneFamilyNamesGoes() {
        assertThat(fate("a:1")).isEqualTo(Fate.NAMED);
        assertThat(fate("b:shared")).isEqualTo(Fate.NAMED);
    }

    @Test
    void whatNoneNamesAndOneFindsAmbiguousStays() {
        var shared = new SharedJudge(
                List.of(only("a:", Fate.AMBIGUOUS), only("b:", Fate.NAMED)), List.of(bytes("a:"), bytes("b:")));

        assertThat(shared.judge(FakeServer.name("a:1"))).isEqualTo(Fate.AMBIGUOUS);
    }

    @Test
    void aLookAlikeBeginsAsOneOfThemAndEverythingElseIsUnrelated() {
        assertThat(fate("c:1")).isEqualTo(Fate.FOREIGN);
        assertThat(fate("d:1")).isEqualTo(Fate.UNRELATED);
        assertThat(fate("a")).isEqualTo(Fate.UNRELATED);
        assertThat(fate("")).isEqualTo(Fate.UNRELATED);
    }

    private Fate fate(String name) {
        return judge.judge(FakeServer.name(name));
    }

    private static Judge only(String beginning, Fate fate) {
        return name -> FakeServer.text(name).startsWith(beginning) ? fate : Fate.FOREIGN;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
