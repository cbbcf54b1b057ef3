package dev.keyward.finding.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keyward.api.kit.Listing;
import dev.keyward.finding.Findings;
import dev.keyward.finding.KnownFinding;
import dev.keyward.kernel.Finding;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FindingEndpoints {
    private final Findings findings;
    private final InstantSource clock;

    FindingEndpoints(Findings findings, InstantSource clock) {
        this.findings = findings;
        this.clock = clock;
    }

    record Row(
            @JsonUnwrapped Finding finding,
            @Nullable Instant firstSeen,
            boolean waivable,
            @Nullable WaiverAnswer waiver) {
        static Row of(KnownFinding known, Instant now) {
            return new Row(
                    known.finding(),
                    known.firstSeen(),
                    known.waivable(),
                    known.waiver() == null ? null : WaiverAnswer.of(known.waiver(), now));
        }
    }

    @GetMapping("/api/v1/families/{name}/findings")
    Listing<Row> of(@PathVariable String name) {
        var now = clock.instant();
        var rows = findings.of(new FamilyId(name)).stream()
                .map(known -> Row.of(known, now))
                .toList();
        return new Listing<>(rows, null, rows.size());
    }
}
