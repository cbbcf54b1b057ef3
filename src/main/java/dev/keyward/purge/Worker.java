package dev.keyward.purge;

import dev.keyward.pace.Crew;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The hands of this console that purge. Each run ends with its batch and gives its purge back when the console stops, or
 * when another keyspace waits and it has had its time.
 */
@Component
class Worker implements SmartLifecycle, Crew.Work<Claim> {
    /** As many purges at once as a console carries, and how long each goes on while another keyspace waits. */
    private static final Capacity OWN = new Capacity(4, Duration.ofSeconds(5));

    private final PurgeRuns runs;
    private final Runner runner;
    private final Expiry expiry;
    private final Restores restores;
    private final Crew<Claim> crew;
    private final Duration slice;
    private volatile boolean crowded;

    /** @param slice the least time that a run goes on before it makes way for one that waits */
    record Capacity(int slots, Duration slice) {}

    @Autowired
    Worker(PurgeRuns runs, Runner runner, Expiry expiry, Restores restores) {
        this(runs, runner, expiry, restores, OWN);
    }

    Worker(PurgeRuns runs, Runner runner, Expiry expiry, Restores restores, Capacity capacity) {
        this.crew = new Crew<>("purges", capacity.slots(), this);
        this.slice = capacity.slice();
        this.runs = runs;
        this.runner = runner;
        this.expiry = expiry;
        this.restores = restores;
    }

    @Override
    public void start() {
        restores.arrive();
        crew.start();
    }

    /** Looks at once for what a person has just started. */
    @TransactionalEventListener
    void on(PurgeMoved moved) {
        if (moved.to() == PurgeState.RUNNING) {
            crew.wake();
        }
    }

    void wake() {
        crew.wake();
    }

    @Override
    public void before() {
        expiry.sweep();
    }

    @Override
    public Optional<Claim> claim(String owner) {
        return runs.claim(owner);
    }

    @Override
    public void after(boolean full) {
        crowded = full && runs.waiting();
        restores.remember();
    }

    @Override
    public void carryOut(Claim claim, BooleanSupplier stopping) {
        var began = System.nanoTime();
        runner.run(claim, () -> stopping.getAsBoolean() || crowded && System.nanoTime() - began >= slice.toNanos());
    }

    @Override
    public void release(Claim claim) {
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
