package dev.keyward.discovery.ui;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.FamilyShare;
import dev.keyward.discovery.ui.Treemap.Group;
import dev.keyward.discovery.ui.Treemap.Kind;
import dev.keyward.discovery.ui.Treemap.Picture;
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

/** Bytes of a keyspace as areas: a group an owner, a tile a family, and what nobody owns beside them. */
final class CoveragePicture {
    /** The group of what no team answers for; no team can be called so. */
    static final String NOBODY = "-";

    private static final int HUES = 6;
    private static final int TILES_OF_MANY = 40;
    private static final int TILES_OF_ONE = 400;

    private final Coverage coverage;

    private CoveragePicture(Coverage coverage) {
        this.coverage = coverage;
    }

    /** @param open the owner whose families are wanted alone; anything else shows all */
    static Picture of(Coverage coverage, String open) {
        return new CoveragePicture(coverage).picture(open);
    }

    private Picture picture(String open) {
        var all = byOwner();
        var chosen = all.containsKey(open) ? open : "";
        var groups = groups(all, chosen);
        var title = "Bytes of %s by owner and family".formatted(coverage.scan().keyspace());
        var says = chosen.isEmpty()
                ? "%s by owner and family. Point at a tile, or open an owner.".formatted(total())
                : groups.getFirst().says();
        return new Picture(title, says, chosen, "All owners", groups);
    }

    private String total() {
        var bytes = Part.of(coverage).stream()
                .mapToDouble(part -> part.share().bytes().value());
        var exact =
                Part.of(coverage).stream().allMatch(part -> part.share().bytes().exact());
        return (exact ? "" : "About ") + Sizes.bytes(bytes.sum());
    }

    /** The tiles of each owner, the largest owner first. */
    private Map<String, List<Tile>> byOwner() {
        var owners = coverage.families().stream()
                .collect(Collectors.groupingBy(
                        FamilyShare::owner,
                        Collectors.mapping(CoveragePicture::tile, Collectors.toCollection(ArrayList::new))));
        var unowned = unowned();
        if (!unowned.isEmpty()) {
            owners.put(NOBODY, new ArrayList<>(unowned));
        }
        var sorted = new LinkedHashMap<String, List<Tile>>();
        owners.entrySet().stream()
                .sorted(Comparator.comparingDouble(owner -> -area(owner.getValue())))
                .forEach(owner -> sorted.put(owner.getKey(), largestFirst(owner.getValue())));
        return sorted;
    }

    private List<Group> groups(Map<String, List<Tile>> owners, String chosen) {
        var groups = new ArrayList<Group>();
        var hue = 0;
        for (var owner : owners.entrySet()) {
            var own = owner.getKey().equals(NOBODY) ? 0 : hue++ % HUES + 1;
            if (chosen.isEmpty() || chosen.equals(owner.getKey())) {
                groups.add(group(owner.getKey(), owner.getValue(), own, chosen.isEmpty()));
            }
        }
        return groups;
    }

    private Group group(String owner, List<Tile> tiles, int hue, boolean among) {
        var bytes = area(tiles);
        var all = Part.of(coverage).stream()
                .mapToDouble(part -> part.share().bytes().value());
        var share = Sizes.share(bytes / Math.max(1, all.sum()));
        var nobody = owner.equals(NOBODY);
        var says = "%s, %s of the bytes, %s"
                .formatted(Sizes.bytes(bytes), share, nobody ? "nobody answers for them" : families(tiles.size()));
        return new Group(
                owner,
                nobody ? "No owner" : owner,
                share,
                says,
                hue,
                among ? folded(owner, tiles, TILES_OF_MANY) : folded("", tiles, TILES_OF_ONE));
    }

    private static String families(int number) {
        return number == 1 ? "1 family" : "%,d families".formatted(number);
    }

    /** The smallest ones together; they open their owner, or say that the table has them. */
    private static List<Tile> folded(String owner, List<Tile> tiles, int most) {
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
        var nobodys = part.kind() == Kind.UNREGISTERED;
        return new Tile(
                part.label(),
                share.bytes().value(),
                Sizes.bytes(share.bytes().value()),
                CoverageWords.fact(share),
                part.kind(),
                nobodys ? DiscoveryNavigation.unregistered(coverage.scan().keyspace()) : null,
                null);
    }

    private static double area(List<Tile> tiles) {
        return tiles.stream().mapToDouble(Tile::value).sum();
    }

    private static List<Tile> largestFirst(List<Tile> tiles) {
        return tiles.stream()
                .sorted(Comparator.comparingDouble(Tile::value).reversed())
                .toList();
    }
}
