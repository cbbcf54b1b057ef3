package dev.keyward.stewardship;

import dev.keyward.registry.FamilyId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OwnershipTransfers extends Repository<OwnershipTransfer, TransferId> {
    OwnershipTransfer save(OwnershipTransfer transfer);

    Optional<OwnershipTransfer> findById(TransferId id);

    Optional<OwnershipTransfer> findByOpenFamily(FamilyId family);
}
