package dev.keyward.discovery.rest;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.FamilyShare;
import dev.keyward.discovery.Share;
import java.util.List;

/** Whose the keys and bytes of a keyspace are, with the scan that says so; {@code coverage} is by bytes. */
record CoverageAnswer(
        ScanAnswer scan,
        double coverage,
        double coverageLow,
        double coverageHigh,
        Share registered,
        Share ambiguous,
        Share versionUnknown,
        Share unregistered,
        List<FamilyShare> families) {

    static CoverageAnswer of(Coverage coverage) {
        var registered = coverage.registered();
        return new CoverageAnswer(
                ScanAnswer.of(coverage.scan()),
                registered.bytesPart(),
                registered.ofBytes().low(),
                registered.ofBytes().high(),
                registered,
                coverage.ambiguous(),
                coverage.versionUnknown(),
                coverage.unregistered(),
                coverage.families());
    }
}
