package dev.keyward.discovery.ui;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.ui.Treemap.Group;
import dev.keyward.discovery.ui.Treemap.Picture;
import dev.keyward.discovery.ui.Treemap.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        var all = new OwnerTiles(coverage).byOwner();
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
        var bytes = OwnerTiles.area(tiles);
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
                among ? OwnerTiles.folded(owner, tiles, TILES_OF_MANY) : OwnerTiles.folded("", tiles, TILES_OF_ONE));
    }

    private static String families(int number) {
        return number == 1 ? "1 family" : "%,d families".formatted(number);
    }
}
