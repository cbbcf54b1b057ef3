package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may have which pace: the fast one is for an incident of Class A and takes a reason. */
@Component
class PaceRules {
    private final PurgeRequests requests;
    private final Paces paces;
    private final ServedIncidents incidents;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PaceRules(
            PurgeRequests requests,
            Paces paces,
            ServedIncidents incidents,
            Trail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.paces = paces;
        this.incidents = incidents;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether an open incident of Class A is served. */
    boolean critical(@Nullable String incident) {
        return incidents
                .emergency(incident)
                .filter(served -> served.critical() && served.open())
                .isPresent();
    }

    /** Notes the pace that a new request asks for. */
    void begin(PurgeRequest drafted, @Nullable Pace wanted) {
        if (wanted != null && wanted != Pace.STANDARD) {
            require(wanted, drafted.incident(), drafted.reason());
            paces.choose(drafted.id(), wanted, drafted.reason(), drafted.requester(), clock.instant());
        }
    }

    void change(PurgeId id, Pace to, @Nullable String reason, String person) {
        transaction.executeWithoutResult(status -> {
            var purge = requests.findById(id).orElseThrow(() -> Refused.unknown("purge", id.toString()));
            if (!purge.state().active()) {
                throw Refused.wrongState(
                        "A purge that is %s has no pace any more.".formatted(Words.of(purge.state())),
                        "Choose the pace of the next one when you request it.");
            }
            require(to, purge.incident(), reason);
            var before = paces.of(id);
            paces.choose(id, to, reason, person, clock.instant());
            trail.tellPace(purge, Map.of("pace", before.name()), Map.of("pace", to.name()), reason);
        });
    }

    private void require(Pace wanted, @Nullable String incident, @Nullable String reason) {
        if (wanted != Pace.FAST) {
            return;
        }
        if (!critical(incident)) {
            throw Refused.invalid(
                    "pace",
                    "The fast pace is for purges that serve an incident of Class A.",
                    "Name the incident, or choose another pace.");
        }
        if (reason == null) {
            throw Refused.invalid("reason", "The fast pace takes a reason.", "Say why others may feel it.");
        }
    }
}
