package dev.keyward.discovery;

import dev.keyward.discovery.tally.Register;

/** What all tours of a run share. */
record Errand(ScanClaim claim, Scan scan, Register register) {}
