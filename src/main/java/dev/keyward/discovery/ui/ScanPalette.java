package dev.keyward.discovery.ui;

import dev.keyward.redis.Keyspace;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Scanning, and the coverage of a keyspace, from anywhere. */
@Component
class ScanPalette implements PaletteSource {
    private static final int MOST = 8;
    private final DiscoveryDesk desk;

    ScanPalette(DiscoveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return desk.fleet().keyspaces().stream()
                .map(Keyspace::name)
                .flatMap(name -> of(name, text))
                .limit(MOST)
                .toList();
    }

    private Stream<PaletteEntry> of(String name, String text) {
        var found = new ArrayList<PaletteEntry>();
        if (PaletteSource.matches(text, "coverage owners keyspace " + name)) {
            found.add(entry("Coverage of " + name, "Whose the keys are", DiscoveryNavigation.coverage(name)));
        }
        if (desk.reader().has(Role.PLATFORM_ADMIN)
                && PaletteSource.matches(text, "scan new keyspace discover " + name)) {
            found.add(entry("Scan " + name, "Reads names, never writes", DiscoveryNavigation.newScan(name)));
        }
        return found.stream();
    }

    private static PaletteEntry entry(String title, String hint, String path) {
        return new PaletteEntry("Keyspaces", "database", title, hint, path);
    }
}
