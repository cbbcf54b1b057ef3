package dev.keyward.discovery.sweep;

/** Hears the names of keys that belong to nobody, each once; called by one thread at a time. */
public interface Strangers {
    /** Nobody listens. */
    Strangers UNHEARD = new Strangers() {
        @Override
        public void add(byte[] name, long bytes) {}

        @Override
        public String written() {
            return "";
        }
    };

    /** @param bytes what it takes in memory; -1 when nobody measured it */
    void add(byte[] name, long bytes);

    /** All it knows, for a checkpoint. */
    String written();
}
