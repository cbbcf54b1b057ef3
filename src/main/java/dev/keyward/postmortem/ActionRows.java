package dev.keyward.postmortem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ActionRows extends Repository<ActionItem, ActionId> {
    ActionItem save(ActionItem item);

    Optional<ActionItem> findById(ActionId id);

    List<ActionItem> findByIdIn(Collection<ActionId> ids);
}
