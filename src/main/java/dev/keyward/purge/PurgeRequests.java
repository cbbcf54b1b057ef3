package dev.keyward.purge;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PurgeRequests extends Repository<PurgeRequest, PurgeId> {
    PurgeRequest save(PurgeRequest request);

    Optional<PurgeRequest> findById(PurgeId id);
}
