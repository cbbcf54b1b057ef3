package dev.keyward.discovery;

/** A scan waits for a worker. */
record ScanQueued(ScanId scan) {}
