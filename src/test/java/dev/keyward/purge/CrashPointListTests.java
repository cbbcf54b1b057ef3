package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.purge.engine.PurgeLoop;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The build-time list of R1: a step of a purge that no crash point stands for does not pass. */
class CrashPointListTests {
    /** Every transaction in the life of a run, and where a console dies in it. */
    private static final Map<String, Set<CrashPoint>> RUN = Map.of(
            "Purging.request", Set.of(CrashPoint.BEFORE_REQUEST_COMMIT, CrashPoint.AFTER_REQUEST_COMMIT),
            "Decisions.decide", Set.of(CrashPoint.AFTER_APPROVAL_COMMIT),
            "Moves.move", Set.of(CrashPoint.AFTER_START_COMMIT),
            "PurgeRuns.claim", Set.of(CrashPoint.AFTER_CLAIM),
            "StoredLedger.commit",
                    Set.of(
                            CrashPoint.AFTER_INTENT_COMMIT,
                            CrashPoint.AFTER_OUTCOME_COMMIT,
                            CrashPoint.IN_LEASE_RENEWAL),
            "Settlement.finish", Set.of(CrashPoint.BEFORE_COMPLETE_COMMIT, CrashPoint.AFTER_COMPLETE_COMMIT),
            "Settlement.fail", Set.of(CrashPoint.IN_POSTPONEMENT, CrashPoint.IN_DEAD_LETTER),
            "Moves.replay", Set.of(CrashPoint.IN_REPLAY),
            "Settlement.handOver", Set.of(CrashPoint.IN_HAND_OVER),
            "Restores.arrive", Set.of(CrashPoint.IN_HOLD));

    /** The same step as one above by another way. */
    private static final Set<String> ALIKE = Set.of("Settlement.leaveOff", "Settlement.bury", "BrokenGlass.breakIt");

    /** One row that is there or is not: no run depends on what comes after it. */
    private static final Set<String> SINGLE = Set.of(
            "DryRuns.write",
            "Expiry.expire",
            "KillSwitches.turn",
            "Settlement.fenced",
            "PaceRules.change",
            "PurgeThresholds.set",
            "SaturationRounds.pause",
            "BrokenGlass.review");

    /** Commands to Redis, by the port that sends them. */
    private static final Map<String, Set<CrashPoint>> COMMANDS = Map.of(
            "Source", Set.of(CrashPoint.AFTER_SCAN_REPLY),
            "Deed", Set.of(CrashPoint.AFTER_UNLINK_WRITTEN, CrashPoint.AFTER_UNLINK_REPLY));

    /** What a loop works with beside: its memory is told of above, the others keep the time. */
    private static final Set<String> BESIDE = Set.of("Ledger", "Cap", "Throttle", "Delay", "LongSupplier");

    @Test
    void everyTransactionHasItsCrashPoints() {
        var listed = new TreeSet<>(RUN.keySet());
        listed.addAll(ALIKE);
        listed.addAll(SINGLE);
        assertThat(transactions()).isEqualTo(listed);
    }

    @Test
    void everyPortOfTheLoopHasItsCrashPoints() {
        var ports = Arrays.stream(PurgeLoop.Tools.class.getRecordComponents())
                .map(part -> part.getType().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        ports.add("Source");
        var listed = new TreeSet<>(COMMANDS.keySet());
        listed.addAll(BESIDE);
        assertThat(ports).isEqualTo(listed);
    }

    @Test
    void everyCrashPointStandsForAStep() {
        var named = new HashSet<CrashPoint>();
        RUN.values().forEach(named::addAll);
        COMMANDS.values().forEach(named::addAll);
        assertThat(named).isEqualTo(EnumSet.allOf(CrashPoint.class));
    }

    private static Set<String> transactions() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return found();
        });
    }

    private static Set<String> found() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(place -> !place.contains("/test/"))
                        .importPackages("dev.keyward.purge")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(CrashPointListTests::isTransaction)
                        .map(method -> "%s.%s".formatted(method.getOwner().getSimpleName(), method.getName()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTransaction(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class)
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(TransactionTemplate.class)
                                || call.getTargetOwner().getSimpleName().equals("TransactionOperations"));
    }
}
