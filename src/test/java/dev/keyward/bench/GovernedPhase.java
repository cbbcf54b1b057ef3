package dev.keyward.bench;

/** An approved purge from its start to the last row of its trail. */
final class GovernedPhase implements Sample.Phase {
    private final Governed governed;
    private final String kind;
    private final String path;
    private long over;

    /** @param kind those that take alike */
    GovernedPhase(Governed governed, String kind, String path) {
        this.governed = governed;
        this.kind = kind;
        this.path = path;
    }

    @Override
    public void run() {
        over = governed.run(kind, path);
        governed.requireDone(path);
    }

    @Override
    public long overAt() {
        return over;
    }
}
