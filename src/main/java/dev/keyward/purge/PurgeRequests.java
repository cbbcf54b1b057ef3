package dev.keyward.purge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PurgeRequests extends Repository<PurgeRequest, PurgeId> {
    PurgeRequest save(PurgeRequest request);

    Optional<PurgeRequest> findById(PurgeId id);

    List<PurgeRequest> findByStateIn(Collection<PurgeState> states);

    List<PurgeRequest> findByIncidentAndStartedAtNotNull(String incident);
}
