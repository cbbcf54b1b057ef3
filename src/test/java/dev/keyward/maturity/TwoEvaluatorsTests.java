package dev.keyward.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.Console;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.RulesetNumber;
import dev.keyward.testing.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two consoles judge the same families on one PostgreSQL at the same moment: nothing twice, nothing lost. */
class TwoEvaluatorsTests {
    private static final int FAMILIES = 450;
    private static final int ROUNDS = 4;
    private static final List<ConfigurableApplicationContext> CONSOLES = new ArrayList<>();

    @BeforeAll
    static void twoConsolesOnOneDatabase() {
        var database = new HashMap<String, Object>(Database.POSTGRESQL.createOne());
        database.put("keyward.keyspaces.shop.url", "redis://127.0.0.1:1");
        database.put("keyward.maturity.after-start", "PT10H");
        database.put("keyward.data", "./target/two-evaluators");
        database.put("server.port", "0");
        for (var n = 0; n < 2; n++) {
            CONSOLES.add(new SpringApplicationBuilder(Console.class)
                    .properties(database)
                    .run(database.entrySet().stream()
                            .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
                            .toArray(String[]::new)));
        }
        register();
    }

    @AfterAll
    static void bothStop() {
        CONSOLES.forEach(ConfigurableApplicationContext::close);
    }

    private static void register() {
        var jdbc = jdbc();
        var at = java.sql.Timestamp.from(Instant.parse("2026-01-01T00:00:00Z"));
        jdbc.update("insert into team (name, version, kind, status) values ('twins', 0, 'DOMAIN', 'ACTIVE')");
        for (var domain : List.of("left", "right")) {
            jdbc.update("""
                    insert into domain (name, version, freshness_class, tier, enforcement, max_staleness_seconds, steward,
                      criticality) values (?, 0, 'SOFT', 'MINUTES', 'TTL_WITH_SCHEDULED_REFRESH', 900, 'twins', 'MEDIUM')""", domain);
        }
        for (var n = 0; n < FAMILIES; n++) {
            var name = "twin-%03d".formatted(n);
            var domain = n % 2 == 0 ? "left" : "right";
            var template = "%s:v1:%s:{id=int}".formatted(domain, name);
            jdbc.update("""
                    insert into family (name, version, domain, owner, keyspace, state, template, spec, state_since, state_by,
                      created_at, created_by, updated_at) values (?, 1, ?, 'twins', 'shop', 'ACTIVE', ?, ?, ?, 'ada', ?, 'ada', ?)""", name, domain, template, """
                    {"name":"%s","domain":"%s","owner":"twins","template":"%s","keyspace":"shop","purpose":"Cards",
                     "invalidation":{"strategy":"TTL_ONLY"},"ttl":{"value":"PT10M"}}
                    """.formatted(name, domain, template), at, at, at);
            jdbc.update("""
                    insert into template_version (family, family_key, version_no, template, state, since, proposed_by)
                    values (?, 0, 1, ?, 'CURRENT', ?, 'ada')""", name, template, at);
        }
    }

    @Test
    void nothingIsWrittenTwiceAndNothingIsLost() throws Exception {
        atOnce(judgements -> judgements.everything(Occasion.NIGHT));
        everyFamilyHasOneOf(1);
        for (var round = 1; round <= ROUNDS; round++) {
            otherNumbers(round);
            if (round % 2 == 0) {
                atOnce(Judgements::marked);
            } else {
                atOnce(judgements -> judgements.everything(Occasion.NIGHT));
            }
            everyFamilyHasOneOf(round + 1);
            bothAgree();
        }
    }

    /** A result of the ruleset for each family, and none that says what the one before it says. */
    private static void everyFamilyHasOneOf(int ruleset) {
        assertThat(jdbc().queryForObject(
                                "select count(distinct family) from family_assessment where ruleset = ?",
                                Integer.class,
                                ruleset))
                .as("families judged by version %d", ruleset)
                .isEqualTo(FAMILIES);
        assertThat(jdbc().queryForList("""
                        select family from (select family, ruleset, statuses, as_of,
                            lag(ruleset) over (partition by family order by as_of, id) as ruleset_before,
                            lag(statuses) over (partition by family order by as_of, id) as statuses_before,
                            lag(as_of) over (partition by family order by as_of, id) as before
                          from family_assessment) r
                        where before = as_of or (ruleset_before = ruleset and statuses_before = statuses)
                        union all
                        select name from (select name, ruleset, report, as_of,
                            lag(ruleset) over (partition by scope, name order by as_of, id) as ruleset_before,
                            lag(report) over (partition by scope, name order by as_of, id) as report_before
                          from group_assessment) g
                        where ruleset_before = ruleset and report_before = report""", String.class))
                .as("results that say what the one before says")
                .isEmpty();
        assertThat(count("family_standing")).isEqualTo(FAMILIES);
    }

    /** The ruleset's version is part of a result, so with another one each family has something new to say. */
    private static void otherNumbers(int round) {
        var rows = console(0).getBean(RulesetRows.class);
        var rules = RulesetNumber.change(Ruleset.DEFAULT, Map.of(RulesetNumber.READS, Duration.ofDays(round)));
        rows.add(new RulesetVersion(
                rows.inForce().version() + 1, rules, "Round " + round, Instant.now(), "rita", "ada"));
        if (round % 2 == 0) {
            console(0).getBean(EveryFamily.class).mark(Occasion.RULESET);
        }
    }

    private static void atOnce(Function<Judgements, Evaluated> work) throws Exception {
        var gate = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = new ArrayList<Callable<Evaluated>>();
            for (var console : CONSOLES) {
                both.add(() -> {
                    gate.await();
                    return work.apply(console.getBean(Judgements.class));
                });
            }
            for (var one : threads.invokeAll(both)) {
                one.get();
            }
        }
    }

    /** Other parts of a console mark families too, such as drift a while after a start: that is judged first. */
    private static void bothAgree() {
        CONSOLES.forEach(console -> console.getBean(Judgements.class).marked());
        var latest = jdbc().queryForObject("""
                select count(*) from family_standing s join family_assessment a on a.id = s.assessment
                where a.ruleset = (select max(version) from maturity_ruleset)
                  and a.as_of = (select max(b.as_of) from family_assessment b where b.family = s.family)""", Integer.class);
        assertThat(latest).as("standings that show the latest result").isEqualTo(FAMILIES);
        for (var domain : List.of("left", "right")) {
            var report = console(1).getBean(GroupRows.class);
            var group = report.latest(Scope.DOMAIN, domain, Instant.now()).orElseThrow();
            assertThat(report.domain(group).families()).isEqualTo(FAMILIES / 2);
            assertThat(group.ruleset())
                    .isEqualTo(console(0).getBean(RulesetRows.class).inForce().version());
        }
    }

    private static int count(String table) {
        var count = jdbc().queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }

    private static JdbcTemplate jdbc() {
        return console(0).getBean(JdbcTemplate.class);
    }

    private static ConfigurableApplicationContext console(int n) {
        return CONSOLES.get(n);
    }
}
