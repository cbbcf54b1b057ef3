package dev.keyward.runbook;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RunRows extends Repository<RunbookRun, Integer> {
    RunbookRun save(RunbookRun run);

    Optional<RunbookRun> findById(int incident);
}
