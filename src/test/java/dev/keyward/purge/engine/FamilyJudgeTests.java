package dev.keyward.purge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyIndex;
import dev.keyward.keys.KeyScope;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.purge.engine.FamilyJudge.Owner;
import dev.keyward.purge.engine.Judge.Fate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FamilyJudgeTests {
    private static final KeyTemplate PROFILE = new KeyTemplate("user:v3:profile:{id}");

    private final KeyIndex<Owner> owners = new KeyIndex<>(Map.of(
            new Owner("profile", 2), PROFILE,
            new Owner("profile", 1), new KeyTemplate("user:v3:{kind=profile|card}:{id=int}"),
            new Owner("settings", 1), new KeyTemplate("user:v3:{part}:settings")));
    private final Judge judge = new FamilyJudge(
            "profile", new KeyScope(PROFILE, Map.of("id", List.of("1", "settings", "*"))).matcher(), owners);

    @Test
    void aKeyOfTheScopeIsNamedAlsoWhenAnOlderVersionOfItsFamilyMatchesToo() {
        assertThat(fate("user:v3:profile:1")).isEqualTo(Fate.NAMED);
        assertThat(fate("user:v3:profile:*")).isEqualTo(Fate.NAMED);
    }

    @Test
    void aLookAlikeIsForeign() {
        assertThat(fate("user:v3:profile:1:avatar")).isEqualTo(Fate.FOREIGN);
        assertThat(fate("user:v3:profile:")).isEqualTo(Fate.FOREIGN);
        assertThat(fate("user:v3:profile:2")).isEqualTo(Fate.FOREIGN);
        assertThat(fate("xuser:v3:profile:1")).isEqualTo(Fate.FOREIGN);
    }

    @Test
    void aKeyThatAnotherLiveFamilyClaimsIsAmbiguous() {
        assertThat(fate("user:v3:profile:settings")).isEqualTo(Fate.AMBIGUOUS);
    }

    @Test
    void aFamilyThatIsNoLongerLiveOwnsNothing() {
        var alone = new FamilyJudge("profile", PROFILE.matcher(), new KeyIndex<>(Map.of()));
        assertThat(alone.judge(FakeServer.name("user:v3:profile:1"))).isEqualTo(Fate.AMBIGUOUS);
    }

    private Fate fate(String key) {
        return judge.judge(FakeServer.name(key));
    }
}
