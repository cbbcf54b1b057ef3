package dev.keyward.bench;

import dev.keyward.Console;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What people wait for in a small register and in a large one: two consoles in one process, asked in turns. */
final class RegistryBench {
    private static final int SMALL = 100;
    private static final int LARGE = 10_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int CALLS = 200;

    private record Site(ConfigurableApplicationContext console, int families) implements AutoCloseable {
        static Site with(int families) throws IOException {
            var folder = Files.createTempDirectory("keyward-bench");
            var console = SpringApplication.run(
                    Console.class,
                    "--keyward.demo=true",
                    "--keyward.demo.empty=true",
                    "--keyward.api.calls-per-second=100000",
                    "--keyward.api.burst=100000",
                    "--keyward.data=" + folder,
                    "--server.port=0",
                    "--logging.level.root=error");
            new FamilyLoader(console.getBean(JdbcTemplate.class), console.getBean(TransactionTemplate.class), "demo")
                    .load(families);
            return new Site(console, families);
        }

        Registry registry() {
            return console.getBean(Registry.class);
        }

        Api api() {
            var port = console.getEnvironment().getProperty("local.server.port");
            return new Api(HttpClient.newHttpClient(), "http://127.0.0.1:" + port, "engineer");
        }

        FamilyId some(int n) {
            return new FamilyId(FamilyLoader.name(n * 31 % families));
        }

        @Override
        public void close() {
            console.close();
        }
    }

    String measure() throws IOException {
        try (var small = Site.with(SMALL);
                var large = Site.with(LARGE)) {
            return new OverlapBench().measure()
                    + """

                    ## Lists, with %,d families against %,d

                    Two consoles on H2 files in one process, asked in turns: %d rounds of %d calls each after one that warms up.
                    p95 in milliseconds, and the median of the rounds' ratios (least–most). REST is what a client waits for; the
                    service is what is behind it.

                    | REST | %,d | %,d | ratio |
                    |---|---|---|---|
                    %s
                    | service | %,d | %,d | |
                    |---|---|---|---|
                    %s""".formatted(
                                    LARGE,
                                    SMALL,
                                    ROUNDS,
                                    CALLS,
                                    SMALL,
                                    LARGE,
                                    rows(overRest(small), overRest(large), true),
                                    SMALL,
                                    LARGE,
                                    rows(inside(small), inside(large), false));
        }
    }

    private static String rows(Map<String, IntConsumer> small, Map<String, IntConsumer> large, boolean compared) {
        var rows = new StringBuilder();
        small.forEach(
                (name, question) -> rows.append(row(name, question, large.getOrDefault(name, question), compared)));
        return rows.toString();
    }

    private static Map<String, IntConsumer> overRest(Site site) {
        var api = site.api();
        var questions = new LinkedHashMap<String, IntConsumer>();
        questions.put("first page", n -> api.get("/families?limit=50"));
        questions.put("sorted by name", n -> api.get("/families?limit=50&sort=-name"));
        questions.put("filter by domain", n -> api.get("/families?limit=50&domain=" + FamilyLoader.domain(0)));
        questions.put("filter by state", n -> api.get("/families?limit=5&state=DEPRECATED"));
        questions.put("filter by class", n -> api.get("/families?limit=50&class=STRICT"));
        questions.put("search for a part of a name", n -> api.get("/families?limit=50&q=0" + n % 90));
        questions.put("a family with its findings", n -> api.get("/families/" + site.some(n)));
        questions.put("find the family of a key", n -> api.get("/resolve?keyspace=demo&key=" + key(n)));
        return questions;
    }

    private static String key(int n) {
        return FamilyLoader.domain(0) + ":v1:thing-" + n + ":7:region:eu";
    }

    private static Map<String, IntConsumer> inside(Site site) {
        var registry = site.registry();
        var domain = new DomainId(FamilyLoader.domain(0));
        var questions = new LinkedHashMap<String, IntConsumer>();
        questions.put("first page and its count", n -> page(registry, FamilyFilter.NONE));
        questions.put("filter by domain", n -> page(registry, new FamilyFilter(null, domain, null, null, null)));
        questions.put(
                "search for a part of a name",
                n -> page(registry, new FamilyFilter("0" + n % 90, null, null, null, null)));
        questions.put("a family and its neighbours", n -> {
            var family = registry.family(site.some(n));
            registry.check(family.template().text(), family.keyspace(), family.name());
        });
        questions.put(
                "judge a template while it is typed",
                n -> registry.check(FamilyLoader.domain(0) + ":v1:typed-" + n + ":{id=int}", "demo", null));
        questions.put("find the family of a key", n -> registry.resolve("demo", key(n)));
        questions.replaceAll((name, question) -> as(site, question));
        return questions;
    }

    private static void page(Registry registry, FamilyFilter filter) {
        registry.page(filter, null, 0, 50);
        registry.count(filter);
    }

    /** As somebody who is signed in. */
    private static IntConsumer as(Site site, IntConsumer question) {
        var current = site.console().getBean(CurrentActor.class);
        return n -> current.callAs(new Actor("engineer", Actor.Via.CODE, null), Set.of(Role.DOMAIN_EDITOR), () -> {
            question.accept(n);
            return true;
        });
    }

    private static String row(String name, IntConsumer small, IntConsumer large, boolean compared) {
        var ratios = new ArrayList<Double>();
        List<Double> smalls = new ArrayList<>();
        List<Double> larges = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            var one = p95(small);
            var other = p95(large);
            if (round >= 0) {
                smalls.add(one);
                larges.add(other);
                ratios.add(other / one);
            }
        }
        System.err.printf("%s: %s%n", name, Numbers.range(ratios));
        return "| %s | %s | %s | %s |\n"
                .formatted(name, Numbers.range(smalls), Numbers.range(larges), compared ? Numbers.range(ratios) : "");
    }

    private static double p95(IntConsumer question) {
        var nanos = new long[CALLS];
        for (int n = 0; n < CALLS; n++) {
            var began = System.nanoTime();
            question.accept(n);
            nanos[n] = System.nanoTime() - began;
        }
        return Numbers.quantile(nanos, 0.95) / 1e6;
    }
}
