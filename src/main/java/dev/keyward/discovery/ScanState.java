package dev.keyward.discovery;

import java.util.List;

/** Where a scan is in its life. What a person resumes waits in the queue like a new one. */
public enum ScanState {
    QUEUED,
    RUNNING,
    PAUSED,
    COMPLETED,
    ABORTED,
    FAILED;

    /** What people may move it to; one table for the screens, REST and the service. */
    public List<ScanState> availableTransitions() {
        return switch (this) {
            case QUEUED, RUNNING -> List.of(PAUSED, ABORTED);
            case PAUSED -> List.of(QUEUED, ABORTED);
            case COMPLETED, ABORTED, FAILED -> List.of();
        };
    }

    /** Nothing happens to it any more. */
    public boolean over() {
        return availableTransitions().isEmpty();
    }
}
