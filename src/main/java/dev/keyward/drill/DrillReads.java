package dev.keyward.drill;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Drills as everybody who is signed in reads them, and as the quarterly review asks for them. */
@Service
public class DrillReads {
    private final DrillRows rows;
    private final DrillList list;

    DrillReads(DrillRows rows, DrillList list) {
        this.rows = rows;
        this.list = list;
    }

    @SignedIn
    public Drill drill(DrillId id) {
        return rows.findById(id).orElseThrow(() -> Refused.unknown("drill", id.toString()));
    }

    /** The drill that an incident is the run of. */
    @SignedIn
    public Optional<Drill> of(IncidentNumber incident) {
        return rows.findByIncident(incident.value());
    }

    /** Running ones first, then planned ones by their time, then the latest; @param limit 1 to 500 */
    @SignedIn
    public List<Drill> page(DrillFilter filter, long offset, int limit) {
        return list.page(filter, offset, Math.clamp(limit, 1, 500));
    }

    @SignedIn
    public long count(DrillFilter filter) {
        return list.count(filter);
    }

    /** Those that touched a domain and were done in a time, the latest first. */
    @SignedIn
    public List<Drill> done(DomainId domain, Instant from, Instant until) {
        return list.done(domain, from, until);
    }

    /** Domains by when each was last drilled, the longest ago first; those that never were before all others. */
    @SignedIn
    public List<DrilledDomain> domains() {
        return list.domains();
    }
}
