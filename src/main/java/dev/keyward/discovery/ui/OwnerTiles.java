package dev.keyward.discovery.ui;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.FamilyShare;
import dev.keyward.discovery.ui.Treemap.Kind;
import dev.keyward.discovery.ui.Treemap.Tile;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The areas of a coverage by whose they are: a tile a family, and what no family has. */
record OwnerTiles(Coverage coverage) {
    /** The tiles of each owner, the largest owner first. */
    Map<String, List<Tile>> byOwner() {
        var owners = coverage.families().stream()
                .collect(Collectors.groupingBy(
                        FamilyShare::owner,
                        Collectors.mapping(OwnerTiles::tile, Collectors.toCollection(ArrayList::new))));
        var unowned = unowned();
        if (!unowned.isEmpty()) {
            owners.put(CoveragePicture.NOBODY, new ArrayList<>(unowned));
        }
        var sorted = new LinkedHashMap<String, List<Tile>>();
        owners.entrySet().stream()
                .sorted(Comparator.comparingDouble(owner -> -area(owner.getValue())))
                .forEach(owner -> sorted.put(owner.getKey(), largestFirst(owner.getValue())));
        return sorted;
    }

    /** The smallest ones together; they open their owner, or say that the table has them. */
    static List<Tile> folded(String owner, List<Tile> tiles, int most) {
        if (tiles.size() <= most) {
            return tiles;
        }
        var rest = tiles.subList(most, tiles.size());
        var bytes = Sizes.bytes(area(rest));
        var name = "%,d more".formatted(rest.size());
        var says = owner.isEmpty() ? bytes + ", in the table below" : bytes + ", open the owner";
        var together = new Tile(name, area(rest), bytes, says, Kind.REST, null, owner.isEmpty() ? null : owner);
        return Stream.concat(tiles.stream().limit(most), Stream.of(together)).toList();
    }

    private static Tile tile(FamilyShare family) {
        var share = family.share();
        return new Tile(
                family.family(),
                share.bytes().value(),
                Sizes.bytes(share.bytes().value()),
                CoverageWords.fact(share),
                Kind.REGISTERED,
                FamilyNavigation.path(new FamilyId(family.family())),
                null);
    }

    private List<Tile> unowned() {
        return Part.of(coverage).stream()
                .filter(part ->
                        part.kind() != Kind.REGISTERED && part.share().keys().value() > 0)
                .map(this::patterned)
                .toList();
    }

    private Tile patterned(Part part) {
        var share = part.share();
        var explained = part.kind() == Kind.UNREGISTERED || part.kind() == Kind.VERSION_UNKNOWN;
        return new Tile(
                part.label(),
                share.bytes().value(),
                Sizes.bytes(share.bytes().value()),
                CoverageWords.fact(share),
                part.kind(),
                explained ? DiscoveryNavigation.unregistered(coverage.scan().keyspace()) : null,
                null);
    }

    static double area(List<Tile> tiles) {
        return tiles.stream().mapToDouble(Tile::value).sum();
    }

    private static List<Tile> largestFirst(List<Tile> tiles) {
        return tiles.stream()
                .sorted(Comparator.comparingDouble(Tile::value).reversed())
                .toList();
    }
}
