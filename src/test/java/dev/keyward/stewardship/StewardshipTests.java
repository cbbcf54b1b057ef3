package dev.keyward.stewardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.access.Access;
import dev.keyward.audit.Audit;
import dev.keyward.audit.Stories;
import dev.keyward.kernel.Actor;
import dev.keyward.registry.Drift;
import dev.keyward.registry.DriftMarks;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothDatabases
class StewardshipTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    DriftMarks marks;

    @Autowired
    Stories stories;

    @Autowired
    Access access;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DriftWatch watch;

    @Autowired
    Escalation escalation;

    private Estate estate;
    private Caller other;
    private String otherTeam;
    private FamilyId family;

    @BeforeEach
    void aFamilyOfATeamAndAnotherTeam() {
        estate = Estate.in(console);
        other = Caller.with(console, Role.DOMAIN_EDITOR);
        otherTeam = team(other.name(), "ben");
        staff(estate.team(), "#oncall", estate.engineer().name(), "ada");
        family = new FamilyId(Names.next("family"));
        assertThat(estate.engineer().post("/families", estate.family(family.text(), "{domain}:v1:item:{item_id=int}")))
                .hasStatus(201);
    }

    @Test
    void aFamilyOfASoundTeamDoesNotDrift() {
        assertThat(mark()).isEqualTo(DriftMarks.Mark.NONE);
    }

    @Test
    void theLastMemberGoneIsDriftAndTheStewardIsToldInTheSameTransaction() {
        var steward = steward();
        staff(estate.team(), "#oncall", estate.engineer().name());
        assertThat(mark().drift()).isEqualTo(Drift.SUSPECTED);

        enable(estate.engineer().name(), false);

        assertThat(mark().drift()).isEqualTo(Drift.DRIFTED);
        assertThat(mark().score()).isEqualTo(100);
        assertThat(mark().since()).isNotNull();
        assertThat(actions()).contains("family.drifted", "family.duties-passed");
        assertThat(story("family.duties-passed")).contains(steward);
        var read = estate.admin().get("/families/" + family + "/ownership");
        assertThat(Caller.<String>read(read, "$.answersNow")).isEqualTo(steward);
        assertThat(Caller.<List<String>>read(read, "$.causes[*].cause.rule")).containsExactly("OD03");

        enable(estate.engineer().name(), true);
        assertThat(mark().drift()).isEqualTo(Drift.SUSPECTED);
        assertThat(actions()).contains("family.duties-returned");
    }

    @Test
    void anAccountThatCannotBeDisabledLeavesNoTraceOfADrift() {
        staff(estate.team(), "#oncall", estate.engineer().name());
        var inTransaction = console.getBean(TransactionTemplate.class);
        inTransaction.executeWithoutResult(status -> {
            enable(estate.engineer().name(), false);
            assertThat(mark().drift()).isEqualTo(Drift.DRIFTED);
            status.setRollbackOnly();
        });
        assertThat(mark().drift()).isEqualTo(Drift.SUSPECTED);
        assertThat(actions()).doesNotContain("family.drifted");
    }

    @Test
    void aNameWithoutAnAccountCuresNoDrift() {
        staff(estate.team(), "#oncall");
        assertThat(mark().drift()).isEqualTo(Drift.DRIFTED);

        var slip = Names.next("srr");
        jdbc.sql("insert into membership (team, person, standing, valid_from) values (?, ?, 'MEMBER', ?)")
                .params(estate.team(), slip, Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        watch.again(family);

        assertThat(mark().drift()).isEqualTo(Drift.DRIFTED);
        Accounts.of(console, slip);
        assertThat(mark().drift()).isNotEqualTo(Drift.DRIFTED);
    }

    @Test
    void eachPersonsWordsStandUnderTheirOwnName() {
        String id = Caller.read(open(estate.engineer(), "OFFER", otherTeam), "$.id");
        assertThat(other.post(
                        "/transfers/" + id + "/decisions",
                        "{\"decision\": \"ACCEPT\", \"comment\": \"We take it from Monday\"}"))
                .hasStatusOk();

        assertThat(story("transfer.requested")).isEqualTo("They read it on every page");
        assertThat(story("transfer.accepted")).isEqualTo("We take it from Monday");
        assertThat(story("family.handed-over")).isEqualTo("We take it from Monday");
    }

    @Test
    void aMarkIsNoEdit() {
        var before = estate.engineer().get("/families/" + family).getResponse().getHeader("ETag");
        staff(estate.team(), null, estate.engineer().name());
        assertThat(mark().score()).isEqualTo(40);
        assertThat(estate.engineer().get("/families/" + family).getResponse().getHeader("ETag"))
                .isEqualTo(before);
    }

    @Test
    void anAgreedOfferChangesTheOwnerOnBothSidesOfTheRow() {
        var offer = open(estate.engineer(), "OFFER", otherTeam);
        assertThat(offer).hasStatus(201).hasHeader("ETag", "\"1\"");
        String id = Caller.read(offer, "$.id");
        assertThat(Caller.<List<String>>read(offer, "$.deciders")).containsExactlyInAnyOrder("ben", other.name());
        assertThat(decide(estate.engineer(), id, "ACCEPT")).hasStatus(403);
        assertThat(decide(estate.admin(), id, "ACCEPT")).hasStatus(403);
        assertThat(open(other, "CLAIM", otherTeam)).hasStatus(409);

        var accepted = decide(other, id, "ACCEPT");

        assertThat(Caller.<String>read(accepted, "$.state")).isEqualTo("ACCEPTED");
        var read = estate.admin().get("/families/" + family);
        assertThat(Caller.<String>read(read, "$.owner")).isEqualTo(otherTeam);
        assertThat(Caller.<List<String>>read(estate.admin().get("/families?owner=" + otherTeam), "$.items[*].name"))
                .containsExactly(family.text());
        assertThat(mark().drift()).isEqualTo(Drift.NONE);
        assertThat(actions()).contains("transfer.requested", "transfer.accepted", "family.handed-over");
        assertThat(decide(other, id, "DECLINE")).hasStatus(409);
    }

    @Test
    void aClaimIsForTheOwnerToGrantAndAsksBackToNobodyElse() {
        String id = Caller.read(open(other, "CLAIM", otherTeam), "$.id");
        assertThat(decide(other, id, "ACCEPT")).hasStatus(403);
        assertThat(Caller.<String>read(decide(estate.engineer(), id, "DECLINE"), "$.state"))
                .isEqualTo("DECLINED");
        assertThat(Caller.<String>read(estate.admin().get("/families/" + family), "$.owner"))
                .isEqualTo(estate.team());

        String again = Caller.read(open(other, "CLAIM", otherTeam), "$.id");
        assertThat(decide(estate.engineer(), again, "WITHDRAW")).hasStatus(403);
        assertThat(Caller.<String>read(decide(other, again, "WITHDRAW"), "$.state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void aClaimOfAnAbandonedFamilyGoesToTheStewardAtOnce() {
        var steward = steward();
        staff(estate.team(), "#oncall");

        var claim = open(other, "CLAIM", otherTeam);

        assertThat(Caller.<String>read(claim, "$.state")).isEqualTo("ESCALATED");
        assertThat(Caller.<List<String>>read(claim, "$.approverChain[*].outcome"))
                .containsExactly("UNABLE", "WAITING", "AHEAD");
        assertThat(Caller.<List<String>>read(claim, "$.deciders")).containsExactly("sue-of-" + steward);
    }

    @Test
    void whoLeavesWhileItIsTheirTurnPassesItOnAtOnce() {
        steward();
        String id = Caller.read(open(other, "CLAIM", otherTeam), "$.id");
        staff(estate.team(), "#oncall");
        assertThat(Caller.<String>read(other.get("/transfers/" + id), "$.state"))
                .isEqualTo("ESCALATED");
    }

    @Test
    void anUnansweredTurnGoesOnOnceAndIsRememberedAgainstTheTeam() {
        steward();
        String id = Caller.read(open(other, "CLAIM", otherTeam), "$.id");
        var later = later(Duration.ofDays(8));
        later.sweep();
        later.sweep();
        escalation.sweep();

        var read = other.get("/transfers/" + id);
        assertThat(Caller.<String>read(read, "$.state")).isEqualTo("ESCALATED");
        assertThat(Caller.<Integer>read(read, "$.turn")).isEqualTo(1);
        assertThat(actions().stream().filter("transfer.escalated"::equals)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from missed_turn where team = ?")
                        .param(estate.team())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        later(Duration.ofDays(16)).sweep();
        var platform = estate.admin().get("/transfers/" + id);
        assertThat(Caller.<List<String>>read(platform, "$.deciders"))
                .contains(estate.admin().name());
        assertThat(Caller.<String>read(decide(estate.admin(), id, "ACCEPT"), "$.state"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void theDatabaseItselfRefusesThatWhoAskedDecides() {
        String id = Caller.read(open(other, "CLAIM", otherTeam), "$.id");
        assertThatThrownBy(() -> jdbc.sql("update ownership_transfer set decided_by = requested_by where id = ?")
                        .param(java.util.UUID.fromString(id))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anOwnerThatChangesByAnEditIsASilentChangeUntilTheNewOwnerAttests() {
        String transfer = Caller.read(open(other, "CLAIM", otherTeam), "$.id");
        var admin = Caller.with(console, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR);
        var manifest =
                estate.family(family.text(), "{domain}:v1:item:{item_id=int}").replace(estate.team(), otherTeam);
        var edited = admin.put("/families/" + family, manifest, "If-Match", etag(admin.get("/families/" + family)));

        assertThat(edited).hasStatusOk();
        assertThat(mark().score()).isEqualTo(40);
        assertThat(Caller.<List<String>>read(admin.get("/ownership/drift?team=" + otherTeam), "$.items[*].rules[*]"))
                .containsExactly("OD11");
        assertThat(Caller.<String>read(other.get("/transfers/" + transfer), "$.state"))
                .isEqualTo("WITHDRAWN");

        assertThat(other.post("/families/" + family + "/attestations", "{}")).hasStatus(201);
        assertThat(mark().drift()).isEqualTo(Drift.NONE);
    }

    @Test
    void anAttestationSeesWhatChangedAndOnlyWhatWasSeenIsAttested() {
        var seen = estate.engineer().get("/families/" + family + "/ownership");
        String hash = Caller.read(seen, "$.statement.hash");
        assertThat(estate.engineer()
                        .put(
                                "/families/" + family,
                                estate.family(family.text(), "{domain}:v1:item:{item_id=int}")
                                        .replace("Item cards", "Prices"),
                                "If-Match",
                                etag(estate.engineer().get("/families/" + family))))
                .hasStatusOk();

        var path = "/families/" + family + "/attestations";
        assertThat(estate.engineer().post(path, "{\"statementHash\": \"%s\"}".formatted(hash)))
                .hasStatus(412);
        var made = estate.engineer().post(path, "{}");
        assertThat(made).hasStatus(201);
        assertThat(Caller.<List<String>>read(made, "$.changesSeen[*].action")).contains("family.edited");
        assertThat(Caller.<List<Object>>read(
                        estate.engineer().get("/families/" + family + "/ownership"), "$.statement.changes"))
                .isEmpty();
        assertThat(Caller.<Integer>read(estate.engineer().get(path), "$.total")).isEqualTo(1);
    }

    @Test
    void timeAloneMakesAFamilyDriftAndAnAttestationEndsIt() {
        jdbc.sql("update known_owner set since = ? where family = ?")
                .param(console.getBean(Clock.class)
                        .instant()
                        .minus(Duration.ofDays(110))
                        .atOffset(java.time.ZoneOffset.UTC))
                .param(family.text())
                .update();
        watch.everything();
        watch.everything();
        assertThat(mark().score()).isEqualTo(25);
        assertThat(actions().stream().filter("family.drift-suspected"::equals)).hasSize(1);
        assertThat(Caller.<List<String>>read(
                        estate.engineer().get("/families?drift=SUSPECTED&domain=" + estate.domain()),
                        "$.items[*].name"))
                .containsExactly(family.text());

        assertThat(estate.engineer().post("/families/" + family + "/attestations", "{}"))
                .hasStatus(201);
        assertThat(mark()).isEqualTo(DriftMarks.Mark.NONE);
    }

    @Test
    void aTeamOfAnotherDomainInvalidatesOnlyWhenThatIsRecorded() {
        var manifest = estate.family(family.text(), "{domain}:v1:item:{item_id=int}")
                .replace("\"purpose\"", "\"invalidationOwner\": \"%s\", \"purpose\"".formatted(otherTeam));
        assertThat(estate.engineer()
                        .put(
                                "/families/" + family,
                                manifest,
                                "If-Match",
                                etag(estate.engineer().get("/families/" + family))))
                .hasStatusOk();
        assertThat(mark().score()).isEqualTo(20);
        assertThat(estate.admin()
                        .post("/teams/" + otherTeam + "/transitions", "{\"to\": \"INACTIVE\", \"reason\": \"x\"}"))
                .hasStatus(422);

        var body = "{\"reason\": \"They run the invalidation bus\"}";
        assertThat(other.post("/families/" + family + "/delegations", body)).hasStatus(403);
        assertThat(estate.engineer().post("/families/" + family + "/delegations", body))
                .hasStatus(201);
        assertThat(mark().drift()).isEqualTo(Drift.NONE);
    }

    @Test
    void anotherTeamsFamilyOpensByNoDoor() {
        var mine = etag(other.get("/families/" + family));
        assertThat(other.put(
                        "/families/" + family,
                        estate.family(family.text(), "{domain}:v1:item:{item_id=int}")
                                .replace(estate.team(), otherTeam),
                        "If-Match",
                        mine))
                .hasStatus(403);
        assertThat(open(other, "OFFER", otherTeam)).hasStatus(403);
        assertThat(open(other, "CLAIM", team("eve"))).hasStatus(403);
        assertThat(other.post("/families/" + family + "/attestations", "{}")).hasStatus(403);
        assertThat(other.post("/families/" + family + "/attestations", "{\"team\": \"%s\"}".formatted(otherTeam)))
                .hasStatus(400);
        var viewer = Caller.with(console);
        assertThat(open(viewer, "CLAIM", otherTeam)).hasStatus(403);
        assertThat(viewer.post("/families/" + family + "/attestations", "{}")).hasStatus(403);
        assertThat(Caller.<String>read(estate.admin().get("/families/" + family), "$.owner"))
                .isEqualTo(estate.team());
    }

    @Test
    void aDomainSaysHowManyOfItsFamiliesDriftAndForHowLong() {
        staff(estate.team(), "#oncall");
        var listing = estate.admin().get("/ownership/drift?domain=" + estate.domain());
        assertThat(Caller.<List<String>>read(listing, "$.items[*].family")).containsExactly(family.text());
        assertThat(Caller.<List<Integer>>read(
                        listing, "$.domains[?(@.domain == '%s')].drifted".formatted(estate.domain())))
                .containsExactly(1);
        assertThat(Caller.<List<Double>>read(
                                listing, "$.domains[?(@.domain == '%s')].medianDays".formatted(estate.domain()))
                        .getFirst())
                .isLessThan(0.1);
    }

    /** Gives the domain a steward of its own, with one person. */
    private String steward() {
        var name = Names.next("steward");
        Accounts.of(console, "sue-of-" + name);
        assertThat(estate.admin().post("/teams", """
                {"name": "%s", "members": [{"person": "sue-of-%s", "standing": "LEAD"}]}""".formatted(name, name))).hasStatus(201);
        assertThat(estate.admin()
                        .put(
                                "/domains/" + estate.domain(),
                                """
                {"class": "SOFT", "tier": "MINUTES", "enforcement": "TTL_WITH_SCHEDULED_REFRESH", "steward": "%s"}
                """.formatted(name),
                                "If-Match",
                                etag(estate.admin().get("/domains/" + estate.domain()))))
                .hasStatusOk();
        return name;
    }

    private Escalation later(Duration by) {
        var clock = Clock.offset(console.getBean(Clock.class), by);
        return new Escalation(
                jdbc,
                console.getBean(TransactionTemplate.class),
                console.getBean(OwnershipTransfers.class),
                console.getBean(LiveBench.class),
                console.getBean(MissedTurns.class),
                console.getBean(Audit.class),
                clock);
    }

    private DriftMarks.Mark mark() {
        return marks.of(family).orElseThrow();
    }

    private List<String> actions() {
        return stories.about("family/" + family).stream()
                .map(line -> line.action())
                .toList();
    }

    private String story(String action) {
        return stories.about("family/" + family).stream()
                .filter(line -> line.action().equals(action))
                .map(line -> String.valueOf(line.reason()))
                .findFirst()
                .orElse("");
    }

    private MvcTestResult open(Caller who, String kind, String to) {
        return who.post("/families/" + family + "/transfers", """
                {"kind": "%s", "toTeam": "%s", "reason": "They read it on every page"}""".formatted(kind, to));
    }

    private static MvcTestResult decide(Caller who, String id, String decision) {
        return who.post("/transfers/" + id + "/decisions", "{\"decision\": \"%s\"}".formatted(decision));
    }

    private void enable(String person, boolean enabled) {
        current.callAs(new Actor("root", Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN), () -> {
            access.enable(person, enabled);
            return true;
        });
    }

    private String team(String... people) {
        var name = Names.next("team");
        assertThat(estate.admin().post("/teams", """
                {"name": "%s", "escalationChannel": "#help", "members": [%s]}""".formatted(name, members(people))))
                .hasStatus(201);
        return name;
    }

    private void staff(String team, @Nullable String channel, String... people) {
        var tag = etag(estate.admin().get("/teams/" + team));
        assertThat(estate.admin()
                        .put(
                                "/teams/" + team,
                                """
                {"escalationChannel": %s, "members": [%s]}""".formatted(channel == null ? "null" : Estate.quoted(channel), members(people)),
                                "If-Match",
                                tag))
                .hasStatusOk();
    }

    private String members(String... people) {
        Accounts.of(console, people);
        return String.join(
                ",",
                java.util.Arrays.stream(people)
                        .map(person -> "{\"person\": \"%s\", \"standing\": \"MEMBER\"}".formatted(person))
                        .toList());
    }

    private static String etag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("ETag"));
    }
}
