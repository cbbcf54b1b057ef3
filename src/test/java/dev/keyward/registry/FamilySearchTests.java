package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Actor;
import dev.keyward.ownership.DomainId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class FamilySearchTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    FamilySearch search;

    @Autowired
    CurrentActor current;

    private Estate estate;
    private String word;

    @BeforeEach
    void threeFamilies() {
        estate = Estate.in(console);
        word = Names.next("w");
        register(word + "-zebra", "{domain}:v1:stripe:{id=int}");
        register("a-" + word, "{domain}:v1:letter:{id=int}");
        register("b-other", "{domain}:v1:" + word + ":{id=int}");
    }

    @Test
    void namesThatBeginWithTheTextComeFirstAndTemplatesLast() {
        assertThat(found(word)).containsExactly(word + "-zebra", "a-" + word, "b-other-" + word);
    }

    @Test
    void everyWordMustFitSomewhere() {
        assertThat(found(word + " stripe")).containsExactly(word + "-zebra");
        assertThat(found(word + " stripe letter")).isEmpty();
        assertThat(found("  ")).isEmpty();
    }

    @Test
    void whatLooksLikeAPatternIsText() {
        assertThat(found(word + "%")).isEmpty();
        assertThat(found("_" + word)).isEmpty();
    }

    @Test
    void theFamilyBesideIsThatOfTheSameFilterAndOrder() {
        var domain = new FamilyFilter(null, new DomainId(estate.domain()), null, null, null);
        assertThat(beside("a-" + word, true, domain, "name")).contains(new FamilyId("b-other-" + word));
        assertThat(beside("b-other-" + word, false, domain, "name")).contains(new FamilyId("a-" + word));
        assertThat(beside("a-" + word, false, domain, "name")).isEmpty();
        assertThat(beside("a-" + word, true, domain, "-name")).isEmpty();
        assertThat(beside("nobody-" + word, true, domain, "name")).isEmpty();
    }

    private Optional<FamilyId> beside(String name, boolean next, FamilyFilter filter, String sort) {
        return asAda(() -> search.beside(new FamilyId(name), next, filter, sort));
    }

    private List<String> found(String text) {
        return asAda(() ->
                search.find(text, 8).stream().map(hit -> hit.name().text()).toList());
    }

    private void register(String name, String template) {
        var unique = name.contains(word) ? name : name + "-" + word;
        assertThat(estate.engineer().post("/families", estate.family(unique, template)))
                .hasStatus(201);
    }

    private <T> T asAda(Supplier<T> work) {
        return current.callAs(new Actor("ada", Actor.Via.UI, null), Set.of(Role.VIEWER), work);
    }
}
