package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.life.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold before a family comes a step nearer to its end (domain.md 4.2; playbook, "Governance for Key Lifecycle"). */
@Component
class Endings {
    private static final int FARTHEST_YEARS = 10;
    private final Families families;
    private final LiveKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Terms terms = Terms.STANDARD;

    Endings(Families families, LiveKeys keys, JdbcClient jdbc, Clock clock) {
        this.families = families;
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Successor and last day of a family that is to be deprecated; without successor the reason says why. */
    Standing announced(Family family, Transition wanted) {
        var sunset = Objects.requireNonNullElseGet(
                wanted.sunset(), () -> today().plusDays(terms.notice().toDays()));
        if (sunset.isBefore(today())) {
            throw Refused.invalid("sunset", "The sunset lies in the past.", "Give a day from today on.");
        }
        if (sunset.isAfter(today().plusYears(FARTHEST_YEARS))) {
            throw Refused.invalid(
                    "sunset",
                    "The sunset is more than %d years away.".formatted(FARTHEST_YEARS),
                    "A family that is read on for so long is not deprecated.");
        }
        var heir = wanted.successor();
        if (heir != null && (heir.equals(family.name()) || !isLive(heir))) {
            throw Refused.invalid(
                    "successor",
                    "'%s' is no other live family.".formatted(heir),
                    "Name the family that takes over, or leave it out and say in the reason why there is none.");
        }
        return new Standing(
                FamilyState.DEPRECATED, clock.instant(), family.standing().stateBy(), heir, sunset);
    }

    /** The families on their way out that this one takes over from, by name. */
    List<FamilyId> endingFor(FamilyId heir) {
        return jdbc.sql(
                        "select name from family where successor = ? and state in ('DEPRECATED', 'DRAINING') order by name")
                .param(heir.text())
                .query((row, n) -> new FamilyId(row.getString("name")))
                .list();
    }

    private boolean isLive(FamilyId name) {
        return families.findById(name).filter(found -> found.state().isLive()).isPresent();
    }

    /** Nobody has written for seven days, as far as anybody said who writes. */
    void requireQuiet(Family family) {
        var since = today().minusDays(terms.quiet().toDays());
        var writing = Objects.requireNonNullElse(family.spec().usages(), List.<Usage>of()).stream()
                .filter(Usage::writes)
                .filter(usage -> usage.stoppedOn() == null || usage.stoppedOn().isAfter(since))
                .map(usage -> Finding.error(
                        "DRAIN",
                        "usages",
                        usage.stoppedOn() == null
                                ? "%s still writes.".formatted(usage.service())
                                : "%s stopped on %s, less than %d days ago."
                                        .formatted(
                                                usage.service(),
                                                usage.stoppedOn(),
                                                terms.quiet().toDays())))
                .toList();
        if (!writing.isEmpty()) {
            throw Refused.rule(
                    writing.getFirst().message(),
                    "Let each writer stop, note the day at its service, and come back after %d days."
                            .formatted(terms.quiet().toDays()),
                    writing);
        }
    }

    /** The keyspace holds no key of the family any more, looked up now. */
    void requireNoKeys(Family family) {
        var found = keys.anyOf(family);
        if (found.isPresent()) {
            throw Refused.rule(
                    "Keys of %s are still there.".formatted(family.name()),
                    "Wait until they expire, or purge them.",
                    List.of(new Finding(
                            "RETIRE",
                            dev.keyward.kernel.Severity.ERROR,
                            null,
                            "A key of the family was found in %s.".formatted(family.keyspace()),
                            null)));
        }
    }

    void requireRetention(Family family) {
        var until = family.standing().stateSince().plus(terms.retention());
        if (clock.instant().isBefore(until)) {
            throw Refused.wrongState(
                    "%s stays in the lists until %s."
                            .formatted(family.name(), LocalDate.ofInstant(until, ZoneOffset.UTC)),
                    "Archive it then; it does no harm here.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
