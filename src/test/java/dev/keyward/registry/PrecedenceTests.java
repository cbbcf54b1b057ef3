package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.Relation;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.KeyResolution.Status;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Families that share keys: what is refused, what can be settled, and that everybody sees it at once. */
@OnBothDatabases
class PrecedenceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Registry registry;

    @Autowired
    Shapes shapes;

    @Autowired
    Precedences precedences;

    @Autowired
    Ownership ownership;

    @Autowired
    KeyspaceSnapshots snapshots;

    @Autowired
    Families families;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final TeamId team = new TeamId(Names.next("team"));
    private final DomainId domain = new DomainId(Names.next("domain"));
    private final FamilyId all = new FamilyId(Names.next("all"));
    private final FamilyId item = new FamilyId(Names.next("item"));

    @BeforeEach
    void aDomainWithATeamThatAdaIsIn() {
        Accounts.of(console, "ada");
        asAdmin(() -> ownership.form(
                team, new TeamDetails(null, "#oncall", Set.of(new Team.Member("ada", Team.Member.Standing.LEAD)))));
        asAdmin(() -> ownership.promise(
                domain,
                new Sla(
                        FreshnessClass.SOFT,
                        FreshnessTier.SECONDS,
                        Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
                        null,
                        team,
                        null)));
    }

    private void twoOfWhichOneHoldsTheOther() {
        register(all, ":v1:{kind}:{id}");
        register(item, ":v1:item:{id=int}");
    }

    @Test
    void containmentInsideADomainWarnsUntilPrecedenceIsRecorded() {
        twoOfWhichOneHoldsTheOther();
        assertThat(findings(all)).extracting(Finding::ruleId, Finding::blocks).contains(tuple("KT018", false));
        assertThat(resolve("item:7").status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(resolve("item:7").candidates()).containsExactlyInAnyOrder(all, item);

        var recorded = asAda(() -> precedences.record(all, item, "items have an owner of their own"));

        assertThat(recorded.recordedBy()).isEqualTo("ada");
        assertThat(asAda(() -> precedences.about(item))).containsExactly(recorded);
        assertThat(findings(all)).extracting(Finding::ruleId).doesNotContain("KT018");
        assertThat(findings(item)).extracting(Finding::ruleId).doesNotContain("KT018");
        assertThat(check(all).relations())
                .containsExactly(new TemplateCheck.Neighbour(item, Relation.MORE_GENERAL, domain + ":v1:item:0", true));
        assertThat(resolve("item:7").family()).isEqualTo(item);
        assertThat(resolve("cart:7").family()).isEqualTo(all);
        assertThat(trail(all)).contains("family.precedence-recorded");
    }

    @Test
    void whatWasRecordedCanBeTakenBack() {
        twoOfWhichOneHoldsTheOther();
        asAda(() -> precedences.record(all, item, "items have an owner of their own"));

        asAda(() -> {
            precedences.withdraw(all, item, "merged again");
            return null;
        });

        assertThat(resolve("item:7").status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(asAda(() -> precedences.about(all))).isEmpty();
        assertThat(trail(all)).contains("family.precedence-withdrawn");
    }

    @Test
    void onlyTheOwnerOfTheMoreGeneralFamilyYields() {
        twoOfWhichOneHoldsTheOther();

        assertThatThrownBy(() ->
                        as("mallory", Set.of(Role.DOMAIN_EDITOR), () -> precedences.record(all, item, "give it to me")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThat(as(
                                "root",
                                Set.of(Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR),
                                () -> precedences.record(all, item, "settled by the platform"))
                        .specific())
                .isEqualTo(item);
    }

    @Test
    void aFamilyYieldsOnlyToAMoreSpecificOne() {
        twoOfWhichOneHoldsTheOther();
        assertThatThrownBy(() -> asAda(() -> precedences.record(item, all, "the wrong way round")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::ruleId, Finding::field)
                                .containsExactly(tuple("KT018", "specific")));
    }

    @Test
    void containmentAcrossDomainsBlocksUntilItsOwnerYields() {
        twoOfWhichOneHoldsTheOther();
        var other = check("{anything}:v1:item:{id}", null);
        assertThat(other.findings().stream().filter(finding -> finding.ruleId().equals("KT018")))
                .extracting(Finding::blocks)
                .contains(true);
    }

    @Test
    void ofTwoPeopleWhoRegisterTheSameKeysAtOnceOneIsRefused() throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4)
                    .mapToObj(n -> people.submit(() -> registered(new FamilyId(Names.next("race")))))
                    .toList();
            var won = 0;
            for (var one : tries) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    private boolean registered(FamilyId name) {
        try {
            register(name, ":v1:race:{id}");
            return true;
        } catch (Refused refused) {
            assertThat(refused.findings()).extracting(Finding::ruleId).contains("KT017");
            return false;
        }
    }

    @Test
    void whatATransactionUndoesIsSeenByNobody() {
        register(all, ":v1:all:{id}");
        var family = asAda(() -> registry.family(all));
        var during = new ArrayList<String>();
        transaction.executeWithoutResult(status -> {
            asAda(() -> shapes.propose(all, family.version(), domain + ":v2:all:{id}"));
            during.addAll(shapes());
            status.setRollbackOnly();
        });
        assertThat(during).containsExactly(domain + ":v1:all:{id}", domain + ":v2:all:{id}");
        assertThat(shapes()).containsExactly(domain + ":v1:all:{id}");

        asAda(() -> shapes.propose(all, family.version(), domain + ":v3:all:{id}"));
        assertThat(shapes()).containsExactly(domain + ":v1:all:{id}", domain + ":v3:all:{id}");
    }

    @Test
    void anotherInstanceSeesAChangeWithTheNextQuestion() {
        register(all, ":v1:all:{id}");
        var elsewhere = new KeyspaceSnapshots(
                new KeyspaceRevisions(jdbc, java.util.Objects.requireNonNull(transaction.getTransactionManager())),
                new LiveTemplates(jdbc, new PrecedenceRows(jdbc)),
                new PrecedenceRows(jdbc));
        assertThat(elsewhere.of("test")).isSameAs(elsewhere.of("test"));

        register(item, ":v1:item:{id}");

        assertThat(elsewhere.of("test").templates().keySet())
                .extracting(LiveTemplate::family)
                .contains(all, item);
    }

    private List<String> shapes() {
        return snapshots.of("test").templates().keySet().stream()
                .filter(shape -> shape.family().equals(all))
                .map(shape -> shape.template().text())
                .toList();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private List<Finding> findings(FamilyId family) {
        return check(family).findings();
    }

    private TemplateCheck check(FamilyId name) {
        var template = families.findById(name).orElseThrow().template().text();
        return check(template, name);
    }

    private TemplateCheck check(String template, @org.jspecify.annotations.Nullable FamilyId self) {
        return asAda(() -> registry.check(template, "test", self));
    }

    private KeyResolution resolve(String behindTheVersion) {
        return asAda(() -> registry.resolve("test", domain + ":v1:" + behindTheVersion));
    }

    private List<String> trail(FamilyId family) {
        return jdbc.sql("select action from audit_event where subject = ?")
                .param("family/" + family)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void register(FamilyId name, String behindTheDomain) {
        asAda(() -> registry.register(new FamilySpec(
                name,
                domain,
                team,
                null,
                domain + behindTheDomain,
                null,
                "test",
                "Item card on listing pages",
                null,
                null,
                new Promises.Invalidation(Strategy.WRITE_THROUGH, null, null, null),
                null,
                null,
                null)));
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
