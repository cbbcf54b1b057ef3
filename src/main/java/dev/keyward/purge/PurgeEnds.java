package dev.keyward.purge;

import dev.keyward.purge.Downstream.Standing;
import dev.keyward.purge.scope.ScopedFamily;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When purges that ran for an incident ended, for whoever judges whether it is over. */
@Component
public class PurgeEnds {
    private static final Set<PurgeState> UNDER_WAY = EnumSet.of(PurgeState.RUNNING, PurgeState.PAUSED);

    private final PurgeRequests requests;
    private final List<Downstream> downstream;

    PurgeEnds(PurgeRequests requests, List<Downstream> downstream) {
        this.requests = requests;
        this.downstream = downstream;
    }

    /**
     * A purge that has begun to delete.
     *
     * @param regions empty for all of the keyspace
     * @param endedAt when the last layer behind Redis was told, or the last key went; null while it runs or is paused
     * @param waitsFor a layer behind Redis that has not been told yet; null for none
     */
    public record PurgeEnd(
            List<String> families,
            List<String> regions,
            @Nullable Instant endedAt,
            @Nullable String waitsFor) {}

    /** Those of an incident; a purge that waits for a person after a failure counts from when it stopped. */
    public List<PurgeEnd> of(String incident) {
        var begun = requests.findByIncidentAndStartedAtNotNull(incident).stream()
                .filter(purge -> purge.finishedAt() != null || UNDER_WAY.contains(purge.state()))
                .toList();
        if (begun.isEmpty()) {
            return List.of();
        }
        var ids = begun.stream().map(PurgeRequest::id).toList();
        var behind = downstream.stream().map(one -> one.of(ids)).toList();
        return begun.stream().map(purge -> end(purge, behind)).toList();
    }

    private static PurgeEnd end(PurgeRequest purge, List<Map<PurgeId, Standing>> all) {
        var behind = all.stream()
                .map(one -> one.get(purge.id()))
                .filter(Objects::nonNull)
                .toList();
        return new PurgeEnd(
                purge.scope().families().stream().map(ScopedFamily::name).toList(),
                purge.scope().regions(),
                later(purge.finishedAt(), behind),
                behind.stream()
                        .map(Standing::waitsFor)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable Instant later(@Nullable Instant finished, List<Standing> behind) {
        var last =
                behind.stream().map(Standing::endedAt).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return finished == null ? null : last.filter(finished::isBefore).orElse(finished);
    }
}
