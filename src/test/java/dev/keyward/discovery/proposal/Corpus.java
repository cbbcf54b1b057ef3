package dev.keyward.discovery.proposal;

import dev.keyward.keys.Atoms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Keyspaces with the shapes of keys of real systems, each family with its true template ({@code key-shapes.txt}). */
final class Corpus {
    private static final int MOST_TRIES = 20;

    /** One family of a system. */
    record Truth(String template, int keys, Map<String, String> values) {}

    /** @param tuned whether its shapes were looked at while the rules were written */
    record System(String name, boolean tuned, List<Truth> families) {}

    private Corpus() {}

    static List<System> systems() {
        var systems = new ArrayList<System>();
        for (var line : lines()) {
            if (line.startsWith("== ")) {
                var name = line.substring(3, line.indexOf(','));
                systems.add(new System(name, line.contains(", tune:"), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                systems.getLast().families().add(truth(line));
            }
        }
        return systems;
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(Corpus.class.getResourceAsStream("/discovery/key-shapes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Truth truth(String line) {
        var cells = line.split(" \\| ?", -1);
        var values = new HashMap<String, String>();
        for (var one : cells[2].isBlank() ? new String[0] : cells[2].strip().split(" ")) {
            values.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return new Truth(cells[1].strip(), Integer.parseInt(cells[0].strip()), values);
    }

    /** All keys of a system in the order of a scan, which is none, each with its family. */
    static Map<String, Truth> keys(System system, long seed) {
        var random = new Random(seed);
        var made = new LinkedHashMap<String, Truth>();
        for (var family : system.families()) {
            for (int n = 0; n < family.keys(); n++) {
                add(made, family, random, n);
            }
        }
        var order = new ArrayList<>(made.keySet());
        Collections.shuffle(order, random);
        var keys = new LinkedHashMap<String, Truth>();
        order.forEach(key -> keys.put(key, made.get(key)));
        return keys;
    }

    private static void add(Map<String, Truth> into, Truth family, Random random, int place) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (into.putIfAbsent(key(family, random, place), family) == null) {
                return;
            }
        }
    }

    private static String key(Truth family, Random random, int place) {
        var generator = new Generator(random);
        return Atoms.filled(family.template(), (name, type) -> {
            var how = family.values().getOrDefault(name, "");
            return how.isEmpty() || how.contains("(") ? generator.value(how, type, place) : generator.named(how);
        });
    }
}
