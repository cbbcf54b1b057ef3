package dev.keyward.registry.ui;

import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.KeyResolution.Status;
import dev.keyward.registry.PastedKey;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Paste a key: its family in each keyspace, or why it has none and what comes near. */
@Component
class KeyPalette implements PaletteSource {
    private static final String GROUP = "Key";
    private final Registry registry;
    private final Fleet fleet;
    private final CurrentActor reader;

    KeyPalette(Registry registry, Fleet fleet, CurrentActor reader) {
        this.registry = registry;
        this.fleet = fleet;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        if (!PastedKey.isMeantBy(text)) {
            return List.of();
        }
        var answers = new ArrayList<Found>();
        fleet.keyspaces()
                .forEach(keyspace -> answers.add(new Found(keyspace, registry.resolve(keyspace.name(), text))));
        var owned =
                answers.stream().filter(Found::isRegistered).map(this::owner).toList();
        return Stream.concat(
                        owned.isEmpty() ? explained(answers, PastedKey.bare(text)).stream() : owned.stream(),
                        inFull(answers, text))
                .toList();
    }

    /** The page explains it in the keyspace that tells most. */
    private static Stream<PaletteEntry> inFull(List<Found> answers, String text) {
        return answers.stream()
                .min(Comparator.comparing(found -> found.resolution().status()))
                .flatMap(found ->
                        AskedKeys.address(new AskedKeys.Asked(found.keyspace().name(), text)))
                .map(address -> new PaletteEntry(
                        GROUP,
                        "compass",
                        "Explain this key",
                        "Whose and why, near misses, how it stands in Redis",
                        address))
                .stream();
    }

    private record Found(Keyspace keyspace, KeyResolution resolution) {
        boolean isRegistered() {
            return resolution.status() == Status.REGISTERED && resolution.family() != null;
        }

        String place() {
            return "%s (%s)".formatted(keyspace.name(), keyspace.environment());
        }
    }

    private PaletteEntry owner(Found found) {
        var family = java.util.Objects.requireNonNull(found.resolution().family());
        var values = found.resolution().values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", "));
        return family(
                family,
                "%s in %s%s"
                        .formatted(
                                KeyVersion.of(registry, found.resolution())
                                        .map(KeyVersion::words)
                                        .orElse("Its family"),
                                found.place(),
                                values.isEmpty() ? "" : " \u00b7 " + values));
    }

    /** The most telling answer of all keyspaces; several that say the same are told once. */
    private List<PaletteEntry> explained(List<Found> answers, String key) {
        for (var status : List.of(Status.AMBIGUOUS, Status.VERSION_UNKNOWN)) {
            var told = answers.stream()
                    .filter(found -> found.resolution().status() == status)
                    .flatMap(found -> told(found).stream())
                    .toList();
            if (!told.isEmpty()) {
                return told;
            }
        }
        return unregistered(answers, key);
    }

    private static List<PaletteEntry> told(Found found) {
        var lines = new ArrayList<PaletteEntry>();
        var family = found.resolution().family();
        if (family != null) {
            lines.add(PaletteEntry.note(
                    GROUP,
                    "attention",
                    "Version unknown in " + found.place(),
                    "It has the shape of this family, but of no registered version. There are %s."
                            .formatted(KeyReasons.versionWords(found.resolution()))));
            lines.add(family(family, "Open it to see its versions, or add this one"));
            return lines;
        }
        lines.add(PaletteEntry.note(
                GROUP,
                "danger",
                "Ambiguous in " + found.place(),
                "More than one family claims it, so no purge of one of them touches it."));
        found.resolution().candidates().forEach(candidate -> lines.add(family(candidate, "Claims the key")));
        return lines;
    }

    private List<PaletteEntry> unregistered(List<Found> answers, String key) {
        var misses = answers.stream()
                .flatMap(found -> found.resolution().nearMisses().stream())
                .distinct()
                .limit(5)
                .toList();
        var lines = new ArrayList<PaletteEntry>();
        lines.add(PaletteEntry.note(
                GROUP,
                "nodata",
                "Unregistered: no family has keys of this shape",
                misses.isEmpty() ? "Not even one that begins like it." : "These come near."));
        misses.forEach(miss -> lines.add(family(miss.family(), miss.why())));
        if (reader.has(Role.DOMAIN_EDITOR)) {
            lines.add(new PaletteEntry(
                    GROUP,
                    "plus",
                    "Register a family for this key",
                    "The form begins with the key; turn its values into {placeholders}",
                    FamilyNavigation.registerFor(key)));
        }
        return lines;
    }

    private static PaletteEntry family(FamilyId family, String hint) {
        return new PaletteEntry(GROUP, "families", family.text(), hint, FamilyNavigation.path(family));
    }
}
