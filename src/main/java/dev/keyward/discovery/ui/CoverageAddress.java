package dev.keyward.discovery.ui;

import com.vaadin.flow.component.UI;
import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.Scans;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.QueryState;
import java.util.Optional;

/** What the address of a coverage page asks for: which scan, which one beside it, whose families. */
final class CoverageAddress {
    private final String keyspace;
    private QueryState query;

    CoverageAddress(String keyspace, QueryState query) {
        this.keyspace = keyspace;
        this.query = query;
    }

    /** The scan asked for, or else the latest completed one. */
    Optional<Scan> scan(Scans scans) {
        return named("scan", scans).or(() -> scans.shown(keyspace));
    }

    /** What the scan beside it found, if one is asked for. */
    Optional<Coverage> beside(Scans scans) {
        return named("with", scans).map(scan -> scans.coverage(scan.id()));
    }

    /** A scan of another keyspace is none of this one. */
    private Optional<Scan> named(String parameter, Scans scans) {
        if (query.get(parameter).isEmpty()) {
            return Optional.empty();
        }
        var scan = scans.scan(ScanId.of(query.get(parameter)));
        if (!scan.keyspace().equals(keyspace)) {
            throw Refused.unknown("scan of " + keyspace, query.get(parameter));
        }
        return Optional.of(scan);
    }

    QueryState query() {
        return query;
    }

    void set(UI ui, String name, String value) {
        query = query.with(name, value);
        query.write(ui);
    }
}
