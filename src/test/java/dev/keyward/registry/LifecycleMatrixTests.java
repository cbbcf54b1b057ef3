package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;

/**
 * Every state × wish × role, by a member of the owner team and by somebody else, over REST and over the services. What
 * is expected is written down here a second time, by hand, and never read from the product's table.
 */
@OnBothDatabases
class LifecycleMatrixTests {
    private static final String EDITOR = "DOMAIN_EDITOR";
    private static final String APPROVER = "DOMAIN_APPROVER";

    /** Who may move a family from where to where (domain.md 4.2). */
    private static final Map<String, Set<String>> MOVES = Map.ofEntries(
            Map.entry("DRAFT>IN_REVIEW", Set.of(EDITOR)),
            Map.entry("DRAFT>ACTIVE", Set.of(EDITOR)),
            Map.entry("DRAFT>ARCHIVED", Set.of(EDITOR)),
            Map.entry("IN_REVIEW>ACTIVE", Set.of(APPROVER)),
            Map.entry("IN_REVIEW>DRAFT", Set.of(EDITOR, APPROVER)),
            Map.entry("IN_REVIEW>REJECTED", Set.of(APPROVER)),
            Map.entry("REJECTED>DRAFT", Set.of(EDITOR)),
            Map.entry("REJECTED>ARCHIVED", Set.of(EDITOR)),
            Map.entry("ACTIVE>DEPRECATED", Set.of(EDITOR)),
            Map.entry("DEPRECATED>ACTIVE", Set.of(EDITOR)),
            Map.entry("DEPRECATED>DRAINING", Set.of(EDITOR)),
            Map.entry("DRAINING>RETIRED", Set.of(EDITOR)),
            Map.entry("RETIRED>ARCHIVED", Set.of(EDITOR)));

    private static final Set<FamilyState> EDITED =
            Set.of(FamilyState.DRAFT, FamilyState.ACTIVE, FamilyState.DEPRECATED, FamilyState.DRAINING);
    private static final Set<FamilyState> RESHAPED = Set.of(FamilyState.ACTIVE, FamilyState.DEPRECATED);

    @Autowired
    ApplicationContext console;

    @Autowired
    Registry registry;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Shapes shapes;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    private Estate estate;
    private FamilyId family;
    private int asked;

    private record Person(Role role, boolean member, Caller caller) {}

    private enum Door {
        REST,
        SERVICE
    }

    @BeforeEach
    void aFamily() {
        estate = Estate.in(console);
        family = new FamilyId(Names.next("family"));
        assertThat(estate.engineer().post("/families", estate.family(family.text(), "{domain}:v1:item:{id=int}")))
                .hasStatus(201);
    }

    @Test
    void everyStateWishAndRoleIsDecidedByOneTable() {
        var people = people();
        for (var door : Door.values()) {
            for (var state : FamilyState.values()) {
                for (var person : people) {
                    for (var to : FamilyState.values()) {
                        holds(state, person, "move to " + to, move(state, to, person), () -> move(door, person, to));
                    }
                    holds(state, person, "edit", change(state, EDITED, person), () -> edit(door, person));
                    holds(state, person, "reshape", change(state, RESHAPED, person), () -> reshape(door, person));
                }
            }
        }
        assertThat(asked).isEqualTo(2 * 8 * 20 * 10);
        assertThat(text("docs/security.md")).contains("%,d combinations".formatted(asked));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private List<Person> people() {
        var people = Arrays.stream(Role.values())
                .flatMap(role ->
                        Stream.of(true, false).map(member -> new Person(role, member, Caller.with(console, role))))
                .toList();
        var members = Stream.concat(
                        Stream.of(estate.engineer().name()),
                        people.stream()
                                .filter(Person::member)
                                .map(person -> person.caller().name()))
                .map("{\"person\": \"%s\", \"standing\": \"MEMBER\"}"::formatted)
                .collect(Collectors.joining(", "));
        var team = "/teams/" + estate.team();
        var etag = String.valueOf(estate.admin().get(team).getResponse().getHeader("ETag"));
        assertThat(estate.admin().put(team, "{\"members\": [%s]}".formatted(members), "If-Match", etag))
                .hasStatusOk();
        return people;
    }

    private static int move(FamilyState from, FamilyState to, Person person) {
        var role = person.role().name();
        if (!Set.of(EDITOR, APPROVER).contains(role)) {
            return 403;
        }
        var allowed = MOVES.get(from + ">" + to);
        if (allowed == null) {
            return 409;
        }
        var answers = role.equals(APPROVER) || person.member() || person.role() == Role.PLATFORM_ADMIN;
        return allowed.contains(role) && answers ? 200 : 403;
    }

    private static int change(FamilyState state, Set<FamilyState> states, Person person) {
        if (!person.role().name().equals(EDITOR)) {
            return 403;
        }
        return states.contains(state) ? person.member() ? 200 : 403 : 409;
    }

    private void holds(
            FamilyState state, Person person, String wish, int expected, java.util.function.IntSupplier act) {
        is(state);
        asked++;
        assertThat(act.getAsInt())
                .as("%s, %s %s, %s", state, person.member() ? "member" : "outsider", person.role(), wish)
                .isEqualTo(expected);
    }

    /** Puts the family into a state that has lasted long enough for every move out of it. */
    private void is(FamilyState state) {
        jdbc.sql("""
                        update family set version = version + 1, state = ?, state_since = ?, state_by = 'somebody-else',
                               template = ? where name = ?
                        """)
                .params(state.name(), OffsetDateTime.parse("2020-01-01T00:00:00Z"), template(1), family.text())
                .update();
        jdbc.sql("delete from template_version where family = ? and version_no > 1")
                .param(family.text())
                .update();
        jdbc.sql("update template_version set state = ?, template = ? where family = ?")
                .params(shape(state), template(1), family.text())
                .update();
        jdbc.sql("update family set spec = replace(spec, ':v2:', ':v1:') where name = ?")
                .param(family.text())
                .update();
    }

    private static String shape(FamilyState state) {
        return switch (state) {
            case DRAFT -> "DRAFT";
            case IN_REVIEW, REJECTED -> "PROPOSED";
            case ACTIVE, DEPRECATED, DRAINING -> "CURRENT";
            case RETIRED, ARCHIVED -> "RETIRED";
        };
    }

    private String template(int version) {
        return "%s:v%d:item:{id=int}".formatted(estate.domain(), version);
    }

    private int move(Door door, Person person, FamilyState to) {
        return switch (door) {
            case REST ->
                status(person.caller()
                        .post(
                                path("/transitions"),
                                "{\"to\": \"%s\", \"reason\": \"a drill\"}".formatted(to),
                                "If-Match",
                                Versions.etag(version())));
            case SERVICE -> asked(person, () -> lifecycle.move(family, version(), new Transition(to, "a drill")));
        };
    }

    private int edit(Door door, Person person) {
        return switch (door) {
            case REST ->
                status(person.caller()
                        .put(
                                path(""),
                                estate.family(family.text(), template(1)),
                                "If-Match",
                                "\"%d\"".formatted(version())));
            case SERVICE -> asked(person, () -> registry.edit(family, version(), spec()));
        };
    }

    private int reshape(Door door, Person person) {
        return switch (door) {
            case REST ->
                status(person.caller()
                        .post(path("/template-versions"), "{\"template\": \"%s\"}".formatted(template(2))));
            case SERVICE -> asked(person, () -> shapes.propose(family, version(), template(2)));
        };
    }

    private int asked(Person person, Runnable act) {
        try {
            as(person, act);
            return 200;
        } catch (AuthorizationDeniedException denied) {
            return 403;
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.FORBIDDEN
                    ? 403
                    : refused.kind() == Refused.Kind.WRONG_STATE ? 409 : 500;
        }
    }

    private void as(Person person, Runnable act) {
        var roles = Map.of(Role.VIEWER, true);
        var held = new EnumMap<Role, Boolean>(roles);
        held.put(person.role(), true);
        current.callAs(new Actor(person.caller().name(), Actor.Via.UI, null), held.keySet(), () -> {
            act.run();
            return true;
        });
    }

    private long version() {
        return jdbc.sql("select version from family where name = ?")
                .param(family.text())
                .query(Long.class)
                .single();
    }

    private FamilySpec spec() {
        return current.callAs(
                new Actor("reader", Actor.Via.UI, null),
                Set.of(Role.VIEWER),
                () -> registry.family(family).spec());
    }

    private String path(String behind) {
        return "/families/" + family + behind;
    }

    private static int status(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }
}
