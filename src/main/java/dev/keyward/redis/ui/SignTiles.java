package dev.keyward.redis.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Sign;
import dev.keyward.redis.vitals.Vitals;
import dev.keyward.shell.kit.StatTile;
import dev.keyward.shell.kit.StatusBadge;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The six numbers; a badge changes only when its state does, so nothing flickers. */
final class SignTiles extends Div {
    private final Map<Sign, StatTile> tiles = new EnumMap<>(Sign.class);
    private final Map<Sign, StatusBadge> badges = new EnumMap<>(Sign.class);
    private List<Reading> shown = List.of();

    SignTiles() {
        addClassNames("kw-stats", "kw-live-tiles");
    }

    void show(List<Reading> standing, @Nullable Vitals now) {
        for (var reading : standing) {
            var tile = tiles.computeIfAbsent(reading.sign(), sign -> tile(reading));
            tile.shows(SignWords.value(reading, now));
            if (!known(reading)) {
                mark(tile, reading.sign(), SignWords.badge(reading, now));
            }
        }
        shown = standing;
    }

    private void mark(StatTile tile, Sign sign, StatusBadge badge) {
        var old = badges.put(sign, badge);
        if (old == null) {
            tile.add(badge);
        } else {
            tile.replace(old, badge);
        }
    }

    private StatTile tile(Reading reading) {
        var tile = new StatTile(reading.sign().label(), "").because(SignWords.because(reading));
        add(tile);
        return tile;
    }

    private boolean known(Reading reading) {
        return badges.containsKey(reading.sign())
                && shown.stream().anyMatch(old -> old.sign() == reading.sign() && old.standing() == reading.standing());
    }
}
