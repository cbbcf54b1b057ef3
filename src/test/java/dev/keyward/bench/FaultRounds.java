package dev.keyward.bench;

/** A part of the reliability bench: servers and consoles of its own, and something that happens to them. */
interface FaultRounds extends AutoCloseable {
    /** @param rounds of each kind, those of earlier runs included */
    void run(Promises promises, int rounds);

    @Override
    void close();
}
