package dev.keyward.duty;

import dev.keyward.security.CurrentActor;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The inbox of whoever is signed in. A feature that cannot be read hides only its own part, and the inbox says so. */
@Service
public class Duties {
    /** Of each feature; more than a person can look through at once. */
    private static final int MOST_OF_EACH = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);

    private final List<DutySource> sources;
    private final CurrentActor current;
    private final InstantSource clock;

    Duties(List<DutySource> sources, CurrentActor current, InstantSource clock) {
        this.sources = sources;
        this.current = current;
        this.clock = clock;
    }

    @SignedIn
    public Inbox mine() {
        var person = current.actor().name();
        var duties = new ArrayList<Duty>();
        var unread = new ArrayList<String>();
        var total = 0L;
        for (var source : sources) {
            try {
                var found = source.of(person, MOST_OF_EACH);
                total += found.size() < MOST_OF_EACH ? found.size() : source.count(person);
                duties.addAll(found);
            } catch (RuntimeException broken) {
                LOG.error("The duties of {} could not be read.", source.name(), broken);
                unread.add(source.name());
            }
        }
        duties.sort(Duty.worstFirst(clock.instant()));
        return new Inbox(List.copyOf(duties), total, List.copyOf(unread));
    }
}
