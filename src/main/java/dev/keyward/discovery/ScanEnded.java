package dev.keyward.discovery;

/** A scan was completed, and what it found can be read; published in the transaction that ends it. */
public record ScanEnded(ScanId scan, String keyspace) {}
