package dev.keyward.finding;

import dev.keyward.kernel.Finding;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.registry.lint.Standard;
import dev.keyward.security.SignedIn;
import dev.keyward.standard.Standards;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the rules say about families, since when, and what was waived. */
@Service
public class Findings {
    private static final Set<WaiverState> OPEN = Set.of(WaiverState.REQUESTED, WaiverState.APPROVED);
    private final Registry registry;
    private final FindingRows rows;
    private final WaiverRows waivers;
    private final Standards standards;
    private final InstantSource clock;

    Findings(Registry registry, FindingRows rows, WaiverRows waivers, Standards standards, InstantSource clock) {
        this.registry = registry;
        this.rows = rows;
        this.waivers = waivers;
        this.standards = standards;
        this.clock = clock;
    }

    /** As the rules in force judge the family now, the gravest first. */
    @SignedIn
    public List<KnownFinding> of(FamilyId name) {
        var family = registry.family(name);
        var since = rows.firstSeen(name);
        var open = open(name);
        return registry.findings(family).stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::ruleId))
                .map(finding -> new KnownFinding(
                        finding, since.get(FindingLog.key(finding)), open.get(finding.ruleId()), waivable(finding)))
                .toList();
    }

    /** The rules that do not judge it, and which standards say so. */
    @SignedIn
    public List<SwitchedOff> switchedOff(FamilyId name) {
        var family = registry.family(name);
        return SwitchedOff.of(standards.holdingFor(family.domain().text(), family.keyspace()));
    }

    private Map<String, Waiver> open(FamilyId family) {
        return waivers.findByFamilyOrderByRequestedAtDesc(family).stream()
                .filter(waiver -> OPEN.contains(waiver.stateAt(clock.instant())))
                .collect(Collectors.toMap(Waiver::ruleId, Function.identity(), (latest, earlier) -> latest));
    }

    private static boolean waivable(Finding finding) {
        return finding.blocks()
                && !Standard.rules(finding.ruleId()).isEmpty()
                && !Standard.keepsPurgesExact(finding.ruleId());
    }
}
