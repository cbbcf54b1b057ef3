package dev.keyward.incident.ui;

import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.PastedKey;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import dev.keyward.shell.kit.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Declaring an incident from anywhere, about whatever key was pasted; and finding one by its number or its title. */
@Component
class IncidentPalette implements PaletteSource {
    private static final int MOST = 5;
    private final IncidentDesk desk;

    IncidentPalette(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        var lines = new ArrayList<PaletteEntry>();
        if (PastedKey.isMeantBy(text)) {
            ofKey(text, lines);
            return lines;
        }
        if (desk.mayDeclare() && PaletteSource.matches(text, "declare an incident new create report stale")) {
            lines.add(new PaletteEntry(
                    "Actions", "attention", "Declare an incident", "", IncidentNavigation.DECLARE, "c i"));
        }
        if (!text.isEmpty()) {
            desk.reads()
                    .page(IncidentFilter.ALL.mentioning(text), null, 0, MOST)
                    .forEach(row -> lines.add(entry(row)));
        }
        return lines;
    }

    /** The address names the families, never the key: addresses are kept and shared. */
    private void ofKey(String key, List<PaletteEntry> lines) {
        if (!desk.mayDeclare()) {
            return;
        }
        for (Keyspace keyspace : desk.fleet().keyspaces()) {
            var families = KeyLookup.families(desk.registry().resolve(keyspace.name(), key));
            if (!families.isEmpty()) {
                lines.add(new PaletteEntry(
                        "Key",
                        "attention",
                        "Declare an incident about it",
                        "%s in %s"
                                .formatted(
                                        families.stream().map(FamilyId::text).collect(Collectors.joining(", ")),
                                        keyspace.name()),
                        address(families)));
            }
        }
    }

    private static String address(List<FamilyId> families) {
        return families.stream()
                .map(family -> "family=" + URLEncoder.encode(family.text(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", IncidentNavigation.DECLARE + "?", ""));
    }

    private static PaletteEntry entry(IncidentSummary row) {
        return new PaletteEntry(
                "Incidents",
                "attention",
                "%s %s".formatted(row.number().words(), row.title()),
                "%sClass %s \u00b7 %s"
                        .formatted(row.drill() ? "Drill \u00b7 " : "", row.incidentClass(), Words.of(row.state())),
                IncidentNavigation.path(row.number()));
    }
}
