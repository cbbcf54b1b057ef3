package dev.keyward.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds, among many templates, those that share keys with one. Two templates can only share a key when the literal
 * beginning of one is a beginning of the other's, so all others are never looked at; what is left is compared exactly.
 */
public final class TemplateIndex<T> {
    private final NavigableMap<String, List<Entry<T>>> byBeginning = new TreeMap<>();
    private int places;

    private record Entry<T>(int place, T owner, ParsedTemplate template) {}

    /** A template that shares keys, and how it relates to the one that was asked about. */
    public record Sharing<T>(T owner, Overlap overlap) {}

    /** Answers keep the map's order. */
    public TemplateIndex(Map<T, ParsedTemplate> templates) {
        templates.forEach((owner, template) -> byBeginning
                .computeIfAbsent(template.beginning(), _ -> new ArrayList<>())
                .add(new Entry<>(places++, owner, template)));
    }

    /** Everybody whose keys the template shares, and the relation of the template to theirs. */
    public List<Sharing<T>> sharing(ParsedTemplate template) {
        var found = new ArrayList<Sharing<T>>();
        for (var entry : candidates(template.beginning())) {
            var overlap = template.overlapWith(entry.template());
            if (overlap.relation() != Relation.DISJOINT) {
                found.add(new Sharing<>(entry.owner(), overlap));
            }
        }
        return found;
    }

    /** Everybody who may share keys with the template, by how both begin; nobody else does. */
    public List<T> beginningAlike(ParsedTemplate template) {
        return candidates(template.beginning()).stream().map(Entry::owner).toList();
    }

    private List<Entry<T>> candidates(String beginning) {
        var found = new ArrayList<Entry<T>>();
        for (int length = 0; length < beginning.length(); length++) {
            found.addAll(byBeginning.getOrDefault(beginning.substring(0, length), List.of()));
        }
        for (var longer : byBeginning.tailMap(beginning, true).entrySet()) {
            if (!longer.getKey().startsWith(beginning)) {
                break;
            }
            found.addAll(longer.getValue());
        }
        return inOrder(found);
    }

    private static <T> List<Entry<T>> inOrder(List<Entry<T>> entries) {
        entries.sort(Comparator.comparingInt(Entry::place));
        return entries;
    }
}
