package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Strangers;
import dev.keyward.discovery.tally.OtherVersions;
import dev.keyward.discovery.tally.Register;
import dev.keyward.discovery.tally.VersionFinder;
import dev.keyward.redis.KeyFact;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts keys in versions that nobody registered by the family and the version they would be of. */
@Component
@Order(2)
class VersionBook implements StrangerBook {
    private final VersionRows rows;

    VersionBook(VersionRows rows) {
        this.rows = rows;
    }

    @Override
    public Strangers open(Register register, String written) {
        return new Open(new VersionFinder(register), OtherVersions.read(written));
    }

    private record Open(VersionFinder finder, OtherVersions versions) implements Strangers {
        @Override
        public void otherVersion(byte[] name, @Nullable KeyFact fact) {
            versions.add(finder.of(name), fact);
        }

        @Override
        public String written() {
            return versions.written();
        }
    }

    @Override
    public void keep(Scan scan, List<String> written, Strange strange) {
        var all = new OtherVersions();
        written.stream().map(OtherVersions::read).forEach(all::addAll);
        var share = strange.versionUnknown();
        var counted = share.keys().exact() && share.keys().value() == all.keys();
        var scale = counted || all.keys() == 0 ? 1 : share.keys().value() / all.keys();
        all.found().forEach(one -> rows.add(scan.id(), one, scale, !counted));
    }
}
