package dev.keyward.purge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyIndex;
import dev.keyward.keys.KeyScope;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.purge.engine.FamilyJudge.Owner;
import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.purge.scope.Yielding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamilyJudgeTests {
    private static final KeyTemplate PROFILE = new KeyTemplate("user:v3:profile:{id}");

    private static final KeyTemplate ALL = new KeyTemplate("user:v3:{rest...}");
    private static final Yielding TO_PROFILE = new Yielding("all", "profile");

    private final Judge judge = new FamilyJudge(
            "profile",
            new KeyScope(PROFILE, Map.of("id", List.of("1", "settings", "*"))).matcher(),
            owners(
                    "profile",
                    List.of(),
                    Set.of(),
                    Map.of(
                            new Owner("profile", 2), PROFILE,
                            new Owner("profile", 1), new KeyTemplate("user:v3:{kind=profile|card}:{id=int}"),
                            new Owner("settings", 1), new KeyTemplate("user:v3:{part}:settings"))));

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

    @Test
    void aKeyThatTheFamilyHasYieldedIsForeignToItAndNamedForTheOther() {
        assertThat(ofAll(Set.of(TO_PROFILE), "user:v3:profile:1")).isEqualTo(Fate.FOREIGN);
        assertThat(ofAll(Set.of(TO_PROFILE), "user:v3:card:1")).isEqualTo(Fate.NAMED);
        assertThat(ofProfile(List.of(TO_PROFILE), Set.of(TO_PROFILE))).isEqualTo(Fate.NAMED);
    }

    @Test
    void withoutPrecedenceAContainedKeyIsNobodysToDelete() {
        assertThat(ofAll(Set.of(), "user:v3:profile:1")).isEqualTo(Fate.AMBIGUOUS);
        assertThat(ofProfile(List.of(), Set.of())).isEqualTo(Fate.AMBIGUOUS);
    }

    @Test
    void precedenceThatWasRecordedAfterTheApprovalOrWithdrawnSinceGivesNoKeys() {
        assertThat(ofProfile(List.of(), Set.of(TO_PROFILE))).isEqualTo(Fate.AMBIGUOUS);
        assertThat(ofProfile(List.of(TO_PROFILE), Set.of())).isEqualTo(Fate.AMBIGUOUS);
    }

    @Test
    void theSpecificOneYieldsNothingWhateverIsRecorded() {
        var wrongWay = new Yielding("profile", "all");
        assertThat(ofAll(Set.of(wrongWay), "user:v3:profile:1")).isEqualTo(Fate.AMBIGUOUS);
    }

    private static Fate ofAll(Set<Yielding> recorded, String key) {
        var index = owners("all", List.of(), recorded, contained());
        return new FamilyJudge("all", ALL.matcher(), index).judge(FakeServer.name(key));
    }

    private static Fate ofProfile(List<Yielding> approved, Set<Yielding> recorded) {
        var index = owners("profile", approved, recorded, contained());
        return new FamilyJudge("profile", PROFILE.matcher(), index).judge(FakeServer.name("user:v3:profile:1"));
    }

    private static Map<Owner, KeyTemplate> contained() {
        return Map.of(new Owner("all", 1), ALL, new Owner("profile", 1), PROFILE);
    }

    private static KeyIndex<Owner> owners(
            String purged, List<Yielding> approved, Set<Yielding> recorded, Map<Owner, KeyTemplate> templates) {
        var family = new ScopedFamily(purged, 1, "user:v3:{rest...}");
        var scope = new Scope("demo", "DEV", List.of(family), Map.of(), List.of(), null, approved);
        var parsed = new LinkedHashMap<Owner, ParsedTemplate>();
        templates.forEach((owner, template) -> parsed.put(owner, new ParsedTemplate(template)));
        return new KeyIndex<>(parsed, new Agreements(scope, recorded));
    }

    private Fate fate(String key) {
        return judge.judge(FakeServer.name(key));
    }
}
