package dev.keyward.maturity.criteria;

import dev.keyward.kernel.Refused;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Every number of a ruleset, by the name that addresses and refusals use for it, so that one can be changed alone. */
public enum RulesetNumber {
    SCAN_AGE("scans.age", "M1.2, M2.5", "How old a scan may be"),
    SCAN_KEYS("scans.keys", "M1.2", "Keys a scan must have seen"),
    MISSING_TTL("scans.missingTtl", "M1.2", "Keys without a TTL, at most"),
    FOREIGN("scans.foreign", "M2.5", "Unregistered or ambiguous bytes, at most"),
    READS("series.reads", "M1.3", "How old a report of reads may be"),
    VISIBLE("series.visible", "M3.2", "How old hit p95 and stale reads may be"),
    DLQ("series.dlq", "M3.4", "How old a dead-letter depth may be"),
    REGIONS("series.regions", "M4.2", "How old a region's sampled reads may be"),
    COVERAGE("series.coverage", "M3.1", "Measured buckets, at least"),
    DRIFT("ownership.drift", "M2.1", "Drift score from which ownership is undefined"),
    ATTESTATION("ownership.attestation", "M2.2", "How long an attestation holds"),
    GRACE("ownership.grace", "M2.2", "Grace after an attestation"),
    ERRORS("documents.errors", "M2.3", "Open errors without a waiver, at most"),
    PURPOSE("documents.purpose", "M2.4", "Characters of a purpose, at least"),
    USERS("documents.users", "M2.4", "Readers and writers, at least"),
    RUNBOOK("documents.runbook", "M2.4", "How old a runbook's review may be"),
    INCIDENTS("learning.incidents", "M3.3", "How far incidents are looked back at"),
    LEARNED_DRILL("learning.drill", "M3.3", "How old a drill may be that stands for incidents"),
    OVERDUE("learning.overdue", "M3.5", "How late an action item may be"),
    EVIDENCE("testing.evidence", "M4.3", "How old test evidence may be"),
    CHANGES("testing.changes", "M4.4", "How far changes are looked back at"),
    COMPARED("testing.compared", "M4.4", "Shadow comparisons, at least"),
    REMAINING("testing.remaining", "M4.5", "Error budget left, at least"),
    SHARE("rollUp.share", "Domain", "Weighted families that must have reached a level"),
    HIGH("rollUp.high", "Domain", "Weight of high impact"),
    MEDIUM("rollUp.medium", "Domain", "Weight of medium impact"),
    LOW("rollUp.low", "Domain", "Weight of low impact"),
    STRICT_LAG("rollUp.strictLag", "Domain", "Levels the worst strict family may be behind"),
    DOMAINS("rollUp.domains", "Organisation", "Domains that are not critical, at least"),
    DOMAIN_DRILL("rollUp.drill", "D3.2", "How old a domain's last drill may be");

    private final String path;
    private final String where;
    private final String label;

    RulesetNumber(String path, String where, String label) {
        this.path = path;
        this.where = where;
        this.label = label;
    }

    /** Such as {@code scans.age}. */
    public String path() {
        return path;
    }

    /** The criteria that ask for it, or the roll-up that uses it. */
    public String where() {
        return where;
    }

    public String label() {
        return label;
    }

    /** The levels it is shown under: 1 to 4, and 5 for the roll-up. */
    public int group() {
        return where.startsWith("M") ? where.charAt(1) - '0' : 5;
    }

    /** A {@link Duration}, a share as a {@link Double}, or a whole number. */
    public Object of(Ruleset rules) {
        return part((Record) part(rules, group(path)), path.substring(path.indexOf('.') + 1));
    }

    /** The same rules with some numbers changed; what no ruleset may hold is refused. */
    public static Ruleset change(Ruleset rules, Map<RulesetNumber, Object> numbers) {
        return (Ruleset) made(
                Ruleset.class,
                parts(Ruleset.class)
                        .map(group -> (Object) changed((Record) part(rules, group.getName()), group.getName(), numbers))
                        .toList());
    }

    private static Record changed(Record group, String name, Map<RulesetNumber, Object> numbers) {
        return made(
                group.getClass(),
                parts(group.getClass())
                        .map(number ->
                                numbers.getOrDefault(at(name + "." + number.getName()), part(group, number.getName())))
                        .toList());
    }

    private static RulesetNumber at(String path) {
        return Arrays.stream(values())
                .filter(number -> number.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String group(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    private static java.util.stream.Stream<RecordComponent> parts(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static Object part(Record record, String name) {
        try {
            return record.getClass().getMethod(name).invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Record made(Class<? extends Record> type, List<Object> values) {
        try {
            var types = parts(type).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Refused refused ? refused : new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
