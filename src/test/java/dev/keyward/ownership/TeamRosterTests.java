package dev.keyward.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.access.Access;
import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class TeamRosterTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staffing staffing;

    @Autowired
    Access access;

    @Autowired
    CurrentActor current;

    private Estate estate;
    private String team;

    @BeforeEach
    void aTeamOfTwo() {
        estate = Estate.in(console);
        team = Names.next("team");
        Accounts.of(console, "ada");
        assertThat(estate.admin().post("/teams", body("""
                        "name": "%s", "members": [{"person": "ada", "standing": "LEAD"},
                        {"person": "%s", "standing": "MEMBER"}]""".formatted(
                                team, estate.engineer().name()))))
                .hasStatus(201);
    }

    @Test
    void leavingClosesAMembershipAndComingBackOpensAnother() {
        change("{\"person\": \"ada\", \"standing\": \"LEAD\"}");
        change("""
                {"person": "ada", "standing": "MEMBER"}, {"person": "%s", "standing": "MEMBER"}""".formatted(estate.engineer().name()));

        var history = estate.engineer().get("/teams/" + team + "/memberships");
        assertThat(Caller.<Integer>read(history, "$.total")).isEqualTo(4);
        assertThat(Caller.<List<String>>read(history, "$.items[?(!@.until)].person"))
                .containsExactlyInAnyOrder("ada", estate.engineer().name());
        assertThat(Caller.<List<String>>read(history, "$.items[?(@.until)].standing"))
                .containsExactlyInAnyOrder("LEAD", "MEMBER");
        assertThat(Caller.<List<String>>read(estate.engineer().get("/teams/" + team), "$.members[*].standing"))
                .containsExactly("MEMBER", "MEMBER");
    }

    @Test
    void aTeamOnWhichSomethingDependsCannotGo() {
        var family = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{item_id=int}")))
                .hasStatus(201);

        var refused = move(estate.admin(), estate.team(), "INACTIVE");

        assertThat(refused).hasStatus(422);
        assertThat(Caller.<List<String>>read(refused, "$.findings[*].message"))
                .contains(
                        "It owns the family %s.".formatted(family),
                        "It is the steward of the domain %s.".formatted(estate.domain()));
        assertThat(Caller.<String>read(estate.admin().get("/teams/" + estate.team()), "$.status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void aTeamThatWentOwnsNothingUntilItIsBack() {
        assertThat(move(estate.engineer(), team, "INACTIVE")).hasStatus(403);
        assertThat(move(estate.admin(), team, "INACTIVE")).hasStatusOk();
        assertThat(move(estate.admin(), team, "INACTIVE")).hasStatus(409);

        var family = estate.family(Names.next("family"), "{domain}:v1:item:{item_id=int}")
                .replace(estate.team(), team);
        assertThat(estate.engineer().post("/families", family)).hasStatus(422);

        assertThat(move(estate.admin(), team, "ACTIVE")).hasStatusOk();
        assertThat(estate.engineer().post("/families", family)).hasStatus(201);
    }

    @Test
    void whoseAccountIsDisabledCannotActForTheTeamAnyMore() {
        assertThat(active()).containsExactlyInAnyOrder("ada", estate.engineer().name());

        enable(estate.engineer().name(), false);
        assertThat(active()).containsExactly("ada");
        assertThat(Caller.<List<Boolean>>read(
                        estate.admin().get("/teams/" + team + "/memberships"),
                        "$.items[?(@.person == '%s')].active"
                                .formatted(estate.engineer().name())))
                .containsExactly(false);

        enable(estate.engineer().name(), true);
        assertThat(active()).hasSize(2);
    }

    @Test
    void nobodyWithoutAnAccountIsTakenIn() {
        var slip = Names.next("srr");
        var refused = put(estate.team(), members(estate.engineer().name(), slip));

        assertThat(refused).hasStatus(400);
        assertThat(Caller.<String>read(refused, "$.detail")).contains("There is no account '%s'".formatted(slip));
        var fresh = "\"name\": \"%s\", \"members\": [%s]".formatted(Names.next("team"), members(slip));
        assertThat(estate.admin().post("/teams", body(fresh))).hasStatus(400);
    }

    /** As it may be found in a database from before. */
    @Test
    void whoHasNoAccountCannotActAndMayStayOnTheList() {
        jdbc.sql("insert into membership (team, person, standing, valid_from) values (?, 'ghost', 'MEMBER', ?)")
                .params(team, Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();

        assertThat(active()).doesNotContain("ghost");
        assertThat(Caller.<List<Boolean>>read(
                        estate.admin().get("/teams/" + team + "/memberships"),
                        "$.items[?(@.person == 'ghost')].active"))
                .containsExactly(false);
        assertThat(put(team, members("ada", "ghost"))).hasStatusOk();
    }

    private Set<String> active() {
        var staff = staffing.all().get(new TeamId(team));
        return staff == null ? Set.of() : staff.active();
    }

    private void enable(String person, boolean enabled) {
        current.callAs(new Actor("root", Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN), () -> {
            access.enable(person, enabled);
            return true;
        });
    }

    private void change(String members) {
        assertThat(put(team, members)).hasStatusOk();
    }

    private MvcTestResult put(String name, String members) {
        var read = estate.admin().get("/teams/" + name);
        return estate.admin()
                .put(
                        "/teams/" + name,
                        body("\"members\": [%s]".formatted(members)),
                        "If-Match",
                        String.valueOf(read.getResponse().getHeader("ETag")));
    }

    private static String members(String... people) {
        return Stream.of(people)
                .map("{\"person\": \"%s\", \"standing\": \"MEMBER\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    private static MvcTestResult move(Caller who, String team, String to) {
        return who.post("/teams/" + team + "/transitions", body("""
                "to": "%s", "reason": "The product was sold\"""".formatted(to)));
    }

    private static String body(String fields) {
        return "{" + fields + "}";
    }
}
