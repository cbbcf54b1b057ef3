package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class RegistryTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Registry registry;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Shapes shapes;

    @Autowired
    Ownership ownership;

    @Autowired
    LiveTemplates live;

    @Autowired
    CurrentActor current;

    private DomainId domain;
    private TeamId team;
    private FamilyId name;

    @BeforeEach
    void aDomainWithATeamThatAdaIsIn() {
        Accounts.of(console, "ada");
        team = new TeamId(Names.next("team"));
        domain = new DomainId(Names.next("domain"));
        name = new FamilyId(Names.next("family"));
        asAdmin(() -> ownership.form(
                team, new TeamDetails(null, "#oncall", Set.of(new Team.Member("ada", Team.Member.Standing.LEAD)))));
        asAdmin(() -> ownership.promise(
                domain,
                new Sla(
                        FreshnessClass.STRICT,
                        FreshnessTier.SECONDS,
                        Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
                        null,
                        team,
                        null)));
    }

    @Test
    void aConformingFamilyIsActiveAtOnceAndReadsBackAsItWasWritten() {
        var registered = asAda(() -> registry.register(spec(":v1:item:{item_id=int}")));

        assertThat(registered.state()).isEqualTo(FamilyState.ACTIVE);
        var read = asAda(() -> registry.family(name));
        assertThat(read.spec()).isEqualTo(registered.spec());
        assertThat(read.templates()).hasSize(1);
        assertThat(read.templateVersion()).isEqualTo(1);
        assertThat(asAda(() -> registry.freshnessClass(read))).isEqualTo(FreshnessClass.STRICT);
        assertThat(live.of("test")).extracting(LiveTemplate::family).contains(name);
    }

    @Test
    void anEditOnTopOfAnOldVersionIsRefusedAndChangesNothing() {
        var first = asAda(() -> registry.register(spec(":v1:item:{item_id=int}")));
        var second = asAda(() -> registry.edit(name, first.version(), withPurpose("Written by Ben")));

        assertThatThrownBy(() -> asAda(() -> registry.edit(name, first.version(), withPurpose("Written by Ada"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
        assertThat(asAda(() -> registry.family(name)).spec().purpose()).isEqualTo("Written by Ben");
        assertThat(second.version()).isGreaterThan(first.version());
    }

    @Test
    void aTemplateOfALiveFamilyDoesNotChangeItGetsANextVersion() {
        var family = asAda(() -> registry.register(spec(":v1:item:{item_id=int}")));

        assertThatThrownBy(() -> asAda(() -> registry.edit(name, family.version(), spec(":v2:item:{item_id=int}"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting("ruleId")
                                .contains("KT019"));
        var reshaped = asAda(() -> shapes.propose(name, family.version(), domain + ":v2:item:{item_id=int}"));
        assertThat(reshaped.templateVersion()).isEqualTo(2);
        assertThat(live.of("test").stream().filter(shape -> shape.family().equals(name)))
                .extracting(LiveTemplate::version)
                .containsExactly(1, 2);
    }

    @Test
    void twoFamiliesThatShareKeysCannotBothBeRegistered() {
        asAda(() -> registry.register(spec(":v1:item:{item_id=int}")));
        var twin = new FamilyId(Names.next("family"));

        assertThatThrownBy(() -> asAda(
                        () -> registry.register(spec(":v1:item:{other=int}").named(twin))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting("ruleId", "field")
                                .contains(org.assertj.core.groups.Tuple.tuple("KT017", "template")));
    }

    @Test
    void somebodyOutsideTheOwnerTeamCannotChangeTheFamily() {
        var family = asAda(() -> registry.register(spec(":v1:item:{item_id=int}")));

        assertThatThrownBy(() -> as(
                        "mallory",
                        Set.of(Role.DOMAIN_EDITOR),
                        () -> lifecycle.move(
                                name, family.version(), new Transition(FamilyState.DEPRECATED, "mine now"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    @Test
    void aRetiredFamilyHasNoLiveTemplatesAndItsNameStaysTaken() {
        var family = asAda(() -> registry.register(spec(":v1:item:{item_id=int}")));
        var deprecated =
                asAda(() -> lifecycle.move(name, family.version(), new Transition(FamilyState.DEPRECATED, "replaced")));
        var draining =
                asAda(() -> lifecycle.move(name, deprecated.version(), new Transition(FamilyState.DRAINING, "silent")));
        asAda(() -> lifecycle.move(name, draining.version(), new Transition(FamilyState.RETIRED, "gone")));

        assertThat(live.of("test")).extracting(LiveTemplate::family).doesNotContain(name);
        assertThatThrownBy(() -> asAda(() -> registry.register(spec(":v3:item:{item_id=int}"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("already a family");
    }

    @Test
    void aListFindsFamiliesByNameTemplateOwnerAndInheritedClass() {
        asAda(() -> registry.register(spec(":v1:item:{item_id=int}")));

        for (var filter : List.of(
                new FamilyFilter(name.text(), null, null, null, null),
                new FamilyFilter(domain + ":V1:", null, null, null, null),
                new FamilyFilter(null, domain, team, FamilyState.ACTIVE, FreshnessClass.STRICT))) {
            assertThat(asAda(() -> registry.page(filter, "-name", 0, 50)))
                    .extracting(FamilySummary::name)
                    .containsExactly(name);
            assertThat(asAda(() -> registry.count(filter))).isEqualTo(1);
        }
        var soft = new FamilyFilter(null, domain, null, null, FreshnessClass.SOFT);
        assertThat(asAda(() -> registry.count(soft))).isZero();
    }

    @Test
    void aPastedKeyLandsOnItsFamilyAndALookAlikeIsExplained() {
        asAda(() -> registry.register(spec(":v1:item:{item_id=int}")));

        var found = asAda(() -> registry.resolve("test", domain + ":v1:item:42"));
        assertThat(found.family()).isEqualTo(name);
        assertThat(found.values()).isEqualTo(Map.of("item_id", "42"));
        assertThat(found.version()).isEqualTo(1);
        assertThat(asAda(() -> registry.resolve("test", domain + ":v7:item:42")).status())
                .isEqualTo(KeyResolution.Status.VERSION_UNKNOWN);
        var lookAlike = asAda(() -> registry.resolve("test", domain + ":v1:item:42:image"));
        assertThat(lookAlike.status()).isEqualTo(KeyResolution.Status.UNREGISTERED);
        assertThat(lookAlike.nearMisses()).extracting("family").contains(name);
    }

    private FamilySpec spec(String behindTheDomain) {
        return new FamilySpec(
                name,
                domain,
                team,
                null,
                domain + behindTheDomain,
                null,
                "test",
                "Item card on listing pages",
                "catalog-db.items",
                null,
                new Promises.Invalidation(
                        Strategy.EVENT_DRIVEN,
                        new Promises.Retry(5, Promises.Retry.Backoff.EXPONENTIAL),
                        "catalog-dlq",
                        null),
                new Promises.Ttl(Duration.ofMinutes(10), 10),
                List.of(new Promises.RegionPolicy("eu", null), new Promises.RegionPolicy("us", null)),
                null);
    }

    private FamilySpec withPurpose(String purpose) {
        var old = spec(":v1:item:{item_id=int}");
        return new FamilySpec(
                old.name(),
                old.domain(),
                old.owner(),
                null,
                old.template(),
                null,
                old.keyspace(),
                purpose,
                null,
                null,
                old.invalidation(),
                old.ttl(),
                old.regions(),
                null);
    }

    private <T> T asAda(Supplier<T> work) {
        return as("ada", Set.of(Role.DOMAIN_EDITOR), work);
    }

    private <T> T asAdmin(Supplier<T> work) {
        return as("root", Set.of(Role.PLATFORM_ADMIN), work);
    }

    private <T> T as(String person, Set<Role> roles, Supplier<T> work) {
        return current.callAs(new Actor(person, Actor.Via.UI, null), roles, work);
    }
}
