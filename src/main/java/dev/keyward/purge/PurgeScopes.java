package dev.keyward.purge;

import dev.keyward.purge.scope.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a purge covers, for features that go on where it ends. They run for nobody, so nobody's rights are asked. */
@Component
public class PurgeScopes {
    private final PurgeRequests requests;

    PurgeScopes(PurgeRequests requests) {
        this.requests = requests;
    }

    /** Empty when there is no such purge. */
    public Optional<Scope> of(PurgeId id) {
        return requests.findById(id).map(PurgeRequest::scope);
    }
}
