package dev.keyward.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.FamilyShare;
import dev.keyward.discovery.ui.Treemap.Group;
import dev.keyward.discovery.ui.Treemap.Kind;
import dev.keyward.discovery.ui.Treemap.Tile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoveragePictureTests {
    private static final Coverage SHOP = Found.coverage(
            5_000,
            Found.family("item", "team-catalog", 60_000),
            Found.family("price", "team-catalog", 20_000),
            Found.family("session", "team-account", 15_000));

    @Test
    void ownersStandByTheirBytesAndNobodyIsOneOfThem() {
        var picture = CoveragePicture.of(SHOP, "");
        assertThat(picture.groups())
                .extracting(Group::name)
                .containsExactly("team-catalog", "team-account", "No owner");
        assertThat(picture.groups().getFirst().tiles()).extracting(Tile::name).containsExactly("item", "price");
        assertThat(picture.groups().getLast().hue()).isZero();
        assertThat(picture.groups().getLast().tiles().getFirst().kind()).isEqualTo(Kind.UNREGISTERED);
        assertThat(picture.groups().getFirst().brief()).isEqualTo("80.0 %");
    }

    @Test
    void anOpenedOwnerStandsAloneInTheHueItHadAmongTheOthers() {
        var among = CoveragePicture.of(SHOP, "").groups().get(1);
        var alone = CoveragePicture.of(SHOP, "team-account");
        assertThat(alone.open()).isEqualTo("team-account");
        assertThat(alone.groups()).singleElement().extracting(Group::hue).isEqualTo(among.hue());
    }

    @Test
    void anOwnerThatIsNotThereOpensNothing() {
        assertThat(CoveragePicture.of(SHOP, "team-gone").open()).isEmpty();
        assertThat(CoveragePicture.of(SHOP, "team-gone").groups()).hasSize(3);
    }

    @Test
    void manyFamiliesAreFoldedAndTheFoldHasTheirBytes() {
        var families = IntStream.rangeClosed(1, 300)
                .mapToObj(n -> Found.family("family-" + n, "team-catalog", n * 10))
                .toArray(FamilyShare[]::new);
        var coverage = Found.coverage(0, families);
        var tiles = CoveragePicture.of(coverage, "").groups().getFirst().tiles();
        assertThat(tiles.getLast().name()).isEqualTo("260 more");
        assertThat(tiles.getLast().opens()).isEqualTo("team-catalog");
        assertThat(tiles.stream().mapToDouble(Tile::value).sum()).isEqualTo(300 * 301 / 2 * 10.0);
        assertThat(CoveragePicture.of(coverage, "team-catalog")
                        .groups()
                        .getFirst()
                        .tiles())
                .hasSize(300);
    }

    @Test
    void aTileSaysTheWholeFact() {
        var item = CoveragePicture.of(SHOP, "").groups().getFirst().tiles().getFirst();
        assertThat(item.says()).isEqualTo("about 60.0 KB, 50.0 % of the bytes, about 600 keys");
        assertThat(item.href()).isEqualTo("families/item");
    }
}
