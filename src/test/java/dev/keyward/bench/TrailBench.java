package dev.keyward.bench;

import dev.keyward.Console;
import dev.keyward.audit.Audit;
import dev.keyward.audit.AuditTrail;
import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast the trail is written and verified where it is kept. */
final class TrailBench {
    private static final int ROWS = 100_000;
    private static final int ROWS_EACH = 100;

    String measure() throws IOException {
        var folder = Files.createTempDirectory("keyward-bench");
        try (var console = SpringApplication.run(
                Console.class, "--keyward.data=" + folder, "--server.port=0", "--logging.level.root=error")) {
            var audit = console.getBean(Audit.class);
            var transaction = console.getBean(TransactionTemplate.class);
            var writing = seconds(() -> {
                for (var row = 0; row < ROWS; row += ROWS_EACH) {
                    transaction.executeWithoutResult(status -> write(audit));
                }
            });
            var trail = console.getBean(AuditTrail.class);
            var verifying = seconds(() -> console.getBean(CurrentActor.class)
                    .callAs(
                            new Actor("auditor", Actor.Via.CODE, null),
                            Set.of(Role.AUDITOR),
                            () -> trail.verify(null)));
            return table(ROWS / writing, ROWS / verifying);
        }
    }

    private static void write(Audit audit) {
        for (var n = 0; n < ROWS_EACH; n++) {
            audit.recordAs(
                    Actor.SYSTEM,
                    "family.edited",
                    "family/catalog-item",
                    Map.of("ttl", "PT10M", "purpose", "Item card on listing pages"),
                    Map.of("ttl", "PT5M", "purpose", "Item card on listing pages"),
                    "benchmark");
        }
    }

    private static String table(double written, double verified) {
        return """
                ## The audit trail

                %,d rows with a small before and after, on an H2 file, %d rows a transaction.

                | | rows/s |
                |---|---|
                | written | %s |
                | read and verified, the whole chain | %s |
                """.formatted(ROWS, ROWS_EACH, Numbers.plain(written), Numbers.plain(verified));
    }

    private static double seconds(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
