package dev.keyward.bench;

import dev.keyward.Console;
import dev.keyward.kernel.Actor;
import dev.keyward.maturity.Maturity;
import dev.keyward.maturity.Scope;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluating a register from scratch at several sizes, again without a change, and after the change of one family. */
final class MaturityBench {
    private static final int[] SIZES = {1_250, 2_500, 5_000, 10_000};
    private static final long PATIENCE = 60_000_000_000L;

    String measure() throws IOException {
        var rows = new StringBuilder();
        measured(SIZES[0]);
        for (var size : SIZES) {
            rows.append(measured(size));
        }
        return """

                ## Evaluating maturity

                On an H2 file, each size in a console of its own after one that warms up. From scratch: 18 criteria a family,
                every result written. Again: the same, nothing changed. One change: from the commit of an edit until its level is
                stored; the worker looks every three seconds.

                | families | from scratch, s | ms a family | again, s | ms a family | one change: families evaluated | seconds |
                |---|---|---|---|---|---|---|
                %s""".formatted(rows);
    }

    private static String measured(int families) throws IOException {
        try (var console = console()) {
            var jdbc = console.getBean(JdbcTemplate.class);
            new FamilyLoader(jdbc, console.getBean(TransactionTemplate.class), "demo").load(families);
            jdbc.update("update family set version = 1");
            var scratch = seconds(() -> everything(console));
            var again = seconds(() -> everything(console));
            var began = System.nanoTime();
            var before = changed(console);
            var evaluated = evaluatedSince(jdbc, before);
            var one = (System.nanoTime() - began) / 1e9;
            System.err.printf("%,d families: %.1f s, again %.1f s%n", families, scratch, again);
            return "| %,d | %.1f | %.2f | %.1f | %.2f | %d | %.1f |%n"
                    .formatted(
                            families,
                            scratch,
                            scratch * 1000 / families,
                            again,
                            again * 1000 / families,
                            evaluated,
                            one);
        }
    }

    private static ConfigurableApplicationContext console() throws IOException {
        return SpringApplication.run(
                Console.class,
                "--keyward.demo=true",
                "--keyward.demo.empty=true",
                "--keyward.maturity.after-start=PT10H",
                "--keyward.data=" + Files.createTempDirectory("keyward-bench"),
                "--server.port=0",
                "--logging.level.root=error");
    }

    private static int everything(ConfigurableApplicationContext console) {
        var done =
                as(console, Role.REVIEWER, () -> console.getBean(Maturity.class).evaluate(Scope.ORGANISATION, null));
        return done.families();
    }

    /** Edits one family and tells when. */
    private static Instant changed(ConfigurableApplicationContext console) {
        var registry = console.getBean(Registry.class);
        var name = new FamilyId(FamilyLoader.name(7));
        return as(console, Role.PLATFORM_ADMIN, () -> {
            var family = registry.family(name);
            var at = Instant.now();
            registry.edit(
                    name,
                    family.version(),
                    family.spec().but().purpose("Shorter now").spec());
            return at;
        });
    }

    private static int evaluatedSince(JdbcTemplate jdbc, Instant since) {
        var until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until) {
            var count = jdbc.queryForObject(
                    "select count(*) from family_standing where evaluated_at >= ?",
                    Integer.class,
                    Timestamp.from(since));
            if (count != null && count > 0) {
                return count;
            }
            Thread.onSpinWait();
        }
        return 0;
    }

    private static <T> T as(ConfigurableApplicationContext console, Role role, Supplier<T> work) {
        return console.getBean(CurrentActor.class)
                .callAs(
                        new Actor("engineer", Actor.Via.CODE, null),
                        Set.of(role, Role.VIEWER, Role.DOMAIN_EDITOR),
                        work);
    }

    private static double seconds(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
