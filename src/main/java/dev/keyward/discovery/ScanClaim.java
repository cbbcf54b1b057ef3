package dev.keyward.discovery;

/** The right to work on one scan, until the lease ends or somebody with a higher epoch takes over. */
record ScanClaim(ScanId scan, String owner, long epoch) {}
