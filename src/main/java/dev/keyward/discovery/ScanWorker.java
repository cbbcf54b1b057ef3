package dev.keyward.discovery;

import dev.keyward.pace.Crew;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The hands of this console that scan. Each run ends with its checkpoint and gives its scan back when the console stops. */
@Component
class ScanWorker implements SmartLifecycle, Crew.Work<ScanClaim> {
    private static final int AT_ONCE = 2;

    private final ScanRuns runs;
    private final ScanRunner runner;
    private final Crew<ScanClaim> crew = new Crew<>("scans", AT_ONCE, this);

    ScanWorker(ScanRuns runs, ScanRunner runner) {
        this.runs = runs;
        this.runner = runner;
    }

    @Override
    public void start() {
        crew.start();
    }

    /** Looks at once for what somebody has just asked for. */
    @TransactionalEventListener
    void on(ScanQueued queued) {
        crew.wake();
    }

    void wake() {
        crew.wake();
    }

    @Override
    public Optional<ScanClaim> claim(String owner) {
        return runs.claim(owner);
    }

    @Override
    public void carryOut(ScanClaim claim, BooleanSupplier stopping) {
        runner.run(claim, stopping);
    }

    @Override
    public void release(ScanClaim claim) {
        runs.release(claim);
    }

    @Override
    public void stop() {
        crew.stop();
    }

    @Override
    public boolean isRunning() {
        return crew.isRunning();
    }
}
