package dev.keyward.discovery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import dev.keyward.shell.kit.Modules;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Areas for what takes room: groups, and tiles in them. Each is a link or a button that says all there is to say, so the
 * picture can be walked with the arrow keys; colour and pattern only repeat it. Drawn by frontend/treemap.js.
 */
@Tag("kw-treemap")
final class Treemap extends Component {
    private final transient Consumer<String> opened;

    /** What stands in a tile, drawn with a pattern of its own. */
    enum Kind {
        REGISTERED,
        AMBIGUOUS,
        VERSION_UNKNOWN,
        UNREGISTERED,
        /** What is too small to be named, together. */
        REST;

        String css() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param value its area, in any unit
     * @param brief the size in a word or two, such as {@code 12.4 MB}
     * @param says the whole fact, read aloud
     * @param href where it leads, or null
     * @param opens the group it opens, or null
     */
    record Tile(
            String name,
            double value,
            String brief,
            String says,
            Kind kind,
            @Nullable String href,
            @Nullable String opens) {}

    /** @param hue 1 to 6 tell neighbours apart; 0 is nobody's */
    record Group(String id, String name, String brief, String says, int hue, List<Tile> tiles) {
        double value() {
            return tiles.stream().mapToDouble(Tile::value).sum();
        }
    }

    /**
     * @param title what is shown, for screen readers
     * @param says the whole in a line, shown while nothing is pointed at
     * @param open the only group shown, or empty
     * @param back what the button says that shows all groups again
     */
    record Picture(String title, String says, String open, String back, List<Group> groups) {}

    /** @param opened gets the group's id, or nothing for all of them */
    Treemap(Consumer<String> opened) {
        this.opened = opened;
    }

    /** Somebody opened a group, or all of them: then the name is empty. What is no group opens nothing. */
    @ClientCallable
    void open(String group) {
        opened.accept(group);
    }

    Treemap shows(Picture picture) {
        var groups = picture.groups().stream().map(Drawn::of).toList();
        var drawn = new DrawnPicture(picture.title(), picture.says(), picture.open(), picture.back(), groups);
        getElement().setProperty("data", JsonMapper.shared().writeValueAsString(drawn));
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Modules.load(event.getUI(), "treemap");
    }

    private record DrawnPicture(String title, String says, String open, String back, List<Drawn> groups) {}

    private record Drawn(
            String id,
            String name,
            String brief,
            String says,
            int hue,
            String kind,
            double value,
            List<DrawnTile> tiles) {
        static Drawn of(Group group) {
            var tiles = group.tiles().stream().map(DrawnTile::of).toList();
            var kind = group.hue() == 0 ? "unowned" : "owned";
            return new Drawn(
                    group.id(), group.name(), group.brief(), group.says(), group.hue(), kind, group.value(), tiles);
        }
    }

    private record DrawnTile(
            String name,
            double value,
            String brief,
            String says,
            String kind,
            @Nullable String href,
            @Nullable String opens) {
        static DrawnTile of(Tile tile) {
            return new DrawnTile(
                    tile.name(),
                    tile.value(),
                    tile.brief(),
                    tile.says(),
                    tile.kind().css(),
                    tile.href(),
                    tile.opens());
        }
    }
}
