package dev.keyward.runbook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RunbookRows extends Repository<Runbook, RunbookId> {
    Runbook save(Runbook runbook);

    Optional<Runbook> findById(RunbookId name);

    Optional<Runbook> findBySoleScope(String scope);

    List<Runbook> findAllByOrderByName();
}
