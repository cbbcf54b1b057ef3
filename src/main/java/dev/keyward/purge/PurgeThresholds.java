package dev.keyward.purge;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.saturation.Thresholds;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From when on a run pauses by itself: set for a family or a keyspace, never by the console. Without any it never does. */
@Service
public class PurgeThresholds {
    private final ThresholdRows rows;
    private final Registry registry;
    private final Fleet fleet;
    private final Audit audit;
    private final CurrentActor current;
    private final InstantSource clock;

    PurgeThresholds(
            ThresholdRows rows,
            Registry registry,
            Fleet fleet,
            Audit audit,
            CurrentActor current,
            InstantSource clock) {
        this.rows = rows;
        this.registry = registry;
        this.fleet = fleet;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** What somebody set for it; version 0 and nothing when nobody did. */
    @SignedIn
    public Setting of(Subject subject) {
        requireKnown(subject);
        return rows.of(subject);
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole({Role.PURGE_APPROVER, Role.PLATFORM_ADMIN})
    public Setting set(Subject subject, Thresholds wanted, long basedOn) {
        requireKnown(subject);
        var before = rows.of(subject);
        if (before.version() != basedOn
                || !rows.put(subject, wanted, basedOn, current.actor().name(), clock.instant())) {
            throw Refused.stale("What pauses a purge of %s".formatted(subject.name()));
        }
        audit.record("purge.threshold-set", subject.toString(), before.thresholds(), wanted, null);
        return rows.of(subject);
    }

    private void requireKnown(Subject subject) {
        switch (subject.kind()) {
            case FAMILY -> registry.family(new FamilyId(subject.name()));
            case KEYSPACE ->
                fleet.keyspace(subject.name()).orElseThrow(() -> Refused.unknown("keyspace", subject.name()));
        }
    }

    /** Thresholds with the version they were read in. */
    public record Setting(Thresholds thresholds, long version) {}

    /** A family or a keyspace. */
    public record Subject(Kind kind, String name) {
        /** What thresholds are set for. */
        public enum Kind {
            FAMILY,
            KEYSPACE
        }

        public static Subject family(String name) {
            return new Subject(Kind.FAMILY, name);
        }

        public static Subject keyspace(String name) {
            return new Subject(Kind.KEYSPACE, name);
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + name;
        }
    }
}
