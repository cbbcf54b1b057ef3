package dev.keyward.discovery;

import dev.keyward.audit.Audit;
import dev.keyward.discovery.proposal.FamilyNames;
import dev.keyward.discovery.proposal.Proposal;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyBatches;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Registry;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of a keyspace that nobody registered: what they look like, and drafts of families made of that. */
@Service
public class Unregistered {
    private final Scans scans;
    private final PatternRows rows;
    private final FamilyBatches families;
    private final Registry registry;
    private final Audit audit;

    Unregistered(Scans scans, PatternRows rows, FamilyBatches families, Registry registry, Audit audit) {
        this.scans = scans;
        this.rows = rows;
        this.families = families;
        this.registry = registry;
        this.audit = audit;
    }

    /** By the latest completed scan, or the file where nobody scanned it live; empty for neither. Values are covered. */
    @SignedIn
    public Optional<FoundPatterns> of(String keyspace) {
        return scans.shown(keyspace).map(scan -> new FoundPatterns(scan, patterns(scan)));
    }

    /** The examples of one pattern as they are, bytes beyond ASCII written out. The trail says who looked. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Proposal reveal(ScanId scan, int place) {
        var found = proposal(scan, place);
        audit.record(
                "scan.examples-revealed",
                "scan/" + scan,
                null,
                Map.of(
                        "place",
                        place,
                        "template",
                        found.template(),
                        "examples",
                        found.examples().size()),
                null);
        return found;
    }

    /** Makes a draft of one pattern. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family draft(ScanId scan, int place, Adoption adoption) {
        return registry.draft(specs(scan, List.of(place), adoption).getFirst());
    }

    /** The manifests of drafts, for an import of many at once. */
    @RequiresRole(Role.DOMAIN_EDITOR)
    public List<FamilySpec> specs(ScanId scan, List<Integer> places, Adoption adoption) {
        var asked = scans.scan(scan);
        var patterns = patterns(asked);
        return places.stream()
                .map(place -> {
                    var pattern = place < 0 || place >= patterns.size() ? null : patterns.get(place);
                    if (pattern == null || !pattern.isSayable()) {
                        throw Refused.invalid(
                                "places",
                                "There is no proposed template at place %d.".formatted(place),
                                "Read the list again and take places of patterns that have a template.");
                    }
                    return adoption.draft(asked, pattern);
                })
                .toList();
    }

    private Proposal proposal(ScanId scan, int place) {
        return rows.find(scan, place).orElseThrow(() -> Refused.unknown("pattern", scan + "/" + place));
    }

    private List<UnknownPattern> patterns(Scan scan) {
        var proposals = rows.all(scan.id());
        var names =
                new FamilyNames().of(proposals.stream().map(Proposal::template).toList());
        var known = families.manifests(
                names.stream().flatMap(Optional::stream).map(FamilyId::new).toList());
        var patterns = new ArrayList<UnknownPattern>();
        for (int place = 0; place < proposals.size(); place++) {
            var name = names.get(place).orElse("");
            patterns.add(pattern(scan, place, proposals.get(place), name, known));
        }
        return patterns;
    }

    /** A name that another family has is not taken for this one. */
    private static UnknownPattern pattern(
            Scan scan, int place, Proposal proposal, String name, Map<FamilyId, FamilySpec> known) {
        var taken = name.isEmpty() ? null : known.get(new FamilyId(name));
        var same = taken != null
                && taken.template().equals(proposal.template())
                && taken.keyspace().equals(scan.keyspace());
        return UnknownPattern.of(place, proposal, taken == null || same ? name : FamilyNames.another(name), same);
    }
}
