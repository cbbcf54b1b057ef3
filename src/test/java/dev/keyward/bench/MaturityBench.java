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
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluating a register from scratch at several sizes, again without a change, and after the change of one family. */
final class MaturityBench {
    private static final int[] SIZES = {1_000, 3_000, 10_000};
    private static final long PATIENCE = 120_000_000_000L;
    /** Longer than any worker waits after a start before it marks or judges in the background. */
    private static final long QUIET = 25_000_000_000L;

    private final int[] sizes;

    MaturityBench(int... sizes) {
        this.sizes = sizes.length == 0 ? SIZES : sizes;
    }

    private record Measured(int families, double scratch, double again, int evaluated, double one) {
        String row() {
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

    String measure() throws IOException {
        var rows = new ArrayList<Measured>();
        measured(sizes[0]);
        for (var size : sizes) {
            rows.add(measured(size));
        }
        return """

                ## Evaluating maturity

                On an H2 file, each size in a console of its own after one that warms up. From scratch: 18 criteria a family,
                every result written. Again: the same, nothing changed. One change: from the commit of an edit until its level is
                stored, and how many families were evaluated for it; the worker looks every three seconds.

                | families | from scratch, s | ms a family | again, s | ms a family | one change: families evaluated | seconds |
                |---|---|---|---|---|---|---|
                %s
                From %,d to %,d families the time from scratch grows with the power %.2f of their number (1 is linear).
                """.formatted(
                        rows.stream().map(Measured::row).collect(Collectors.joining()),
                        rows.getFirst().families(),
                        rows.getLast().families(),
                        power(rows.getFirst(), rows.getLast()));
    }

    private static double power(Measured small, Measured large) {
        return Math.log(large.scratch() / small.scratch()) / Math.log((double) large.families() / small.families());
    }

    private static Measured measured(int families) throws IOException {
        try (var console = console()) {
            var jdbc = console.getBean(JdbcTemplate.class);
            new FamilyLoader(jdbc, console.getBean(TransactionTemplate.class), "demo").load(families);
            jdbc.update("update family set version = 1");
            var scratch = seconds(() -> everything(console));
            var again = seconds(() -> everything(console));
            changed(console, 8);
            quiet(jdbc);
            var before = changed(console, 7);
            var one = untilEvaluated(jdbc, before, System.nanoTime());
            quiet(jdbc);
            var measured = new Measured(families, scratch, again, evaluatedSince(jdbc, before), one);
            System.err.print(measured.row());
            return measured;
        }
    }

    /** Nothing is marked and nothing was evaluated for a while. */
    private static void quiet(JdbcTemplate jdbc) {
        var until = System.nanoTime() + PATIENCE;
        var since = System.nanoTime();
        var seen = "";
        while (System.nanoTime() < until && System.nanoTime() - since < QUIET) {
            var now = jdbc.queryForObject(
                    "select (select count(*) from maturity_mark) || ' ' || (select max(evaluated_at) from family_standing)",
                    String.class);
            if (!seen.equals(now) || !String.valueOf(now).startsWith("0 ")) {
                since = System.nanoTime();
                seen = String.valueOf(now);
            }
            LockSupport.parkNanos(50_000_000);
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
    private static Instant changed(ConfigurableApplicationContext console, int number) {
        var registry = console.getBean(Registry.class);
        var name = new FamilyId(FamilyLoader.name(number));
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

    private static double untilEvaluated(JdbcTemplate jdbc, Instant since, long began) {
        while (evaluatedSince(jdbc, since) == 0 && System.nanoTime() - began < PATIENCE) {
            LockSupport.parkNanos(10_000_000);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static int evaluatedSince(JdbcTemplate jdbc, Instant since) {
        var count = jdbc.queryForObject(
                "select count(*) from family_standing where evaluated_at >= ?", Integer.class, Timestamp.from(since));
        return count == null ? 0 : count;
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
