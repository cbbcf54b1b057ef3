package dev.keyward.runbook;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A runbook on its way through one incident; its steps are apart, so that two people never wait for each other.
 *
 * @param number the version of the runbook that the steps were taken from
 */
public record RunbookRun(
        @Id int incident,
        @Version long version,
        RunbookId runbook,
        int number,
        String title,
        String startedBy,
        Instant startedAt) {}
