package dev.keyward.discovery;

import dev.keyward.discovery.UnknownVersion.Standing;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.LiveTemplate;
import dev.keyward.registry.LiveTemplates;
import dev.keyward.security.SignedIn;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Keys of families in versions that nobody registered, as the latest scan met them. */
@Service
public class UnknownVersions {
    private final Scans scans;
    private final VersionRows rows;
    private final LiveTemplates live;

    UnknownVersions(Scans scans, VersionRows rows, LiveTemplates live) {
        this.scans = scans;
        this.rows = rows;
        this.live = live;
    }

    /** Those with most keys first; empty as well when nobody scanned the keyspace. */
    @SignedIn
    public List<UnknownVersion> of(String keyspace) {
        return scans.shown(keyspace).map(scan -> of(scan)).orElse(List.of());
    }

    private List<UnknownVersion> of(Scan scan) {
        var known = live.of(scan.keyspace()).stream().collect(Collectors.groupingBy(LiveTemplate::family));
        return rows.of(scan.id()).stream().map(row -> told(row, known)).toList();
    }

    private static UnknownVersion told(VersionRows.Row row, Map<FamilyId, List<LiveTemplate>> known) {
        var version = new KeyTemplate(row.template()).segments().get(1).text();
        return new UnknownVersion(
                row.family(),
                version,
                row.template(),
                row.keys(),
                row.estimated(),
                row.bytes(),
                row.expiry(),
                standing(row.template(), version, known.getOrDefault(row.family(), List.of())));
    }

    private static Standing standing(String template, String version, List<LiveTemplate> known) {
        if (known.stream().anyMatch(one -> one.template().text().equals(template))) {
            return Standing.REGISTERED;
        }
        return known.stream().allMatch(one -> number(version).compareTo(number(segment(one))) > 0)
                ? Standing.AHEAD
                : Standing.BEHIND;
    }

    private static String segment(LiveTemplate one) {
        var segments = one.template().segments();
        return segments.size() > 1 && segments.get(1).isVersion()
                ? segments.get(1).text()
                : "v0";
    }

    /** A registered template may have any number of digits. */
    private static BigInteger number(String version) {
        return new BigInteger(version.substring(1));
    }
}
