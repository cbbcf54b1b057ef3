package dev.keyward.purge.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeId;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Saturation;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.redis.vitals.Sign;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatTile;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the run does to its keyspace, beside the minutes before it and beside what would pause it. Only while it runs. */
final class SaturationPart extends Composite<Div> {
    private final Desk desk;
    private final Paragraph says = new Paragraph();
    private final Div tiles = new Div();
    private final Map<Sign, StatTile> bySign = new EnumMap<>(Sign.class);
    private @Nullable PurgeId followed;
    private boolean paused;
    private @Nullable Registration following;

    SaturationPart(Desk desk) {
        this.desk = desk;
        says.getElement().setAttribute("role", "status");
        tiles.addClassNames("kw-stats", "kw-stats-flat", "kw-wide-stats", "kw-strain");
        setVisible(false);
    }

    void show(Purge purge) {
        paused = purge.state() == PurgeState.PAUSED;
        var runs = purge.state() == PurgeState.RUNNING || purge.state() == PurgeState.PAUSED;
        if (runs && followed == null) {
            followed = purge.id();
            draw(purge);
            follow();
        } else if (!runs) {
            followed = null;
            stop();
        }
        setVisible(runs);
    }

    private void draw(Purge purge) {
        var keyspace = purge.scope().keyspace();
        var set = new Button("What pauses it\u2026", click -> ThresholdDialog.open(purge.scope(), desk));
        says.setText("Looking at the keyspace; the first figures come within seconds.");
        var card = new Card("Saturation watch", says, tiles);
        card.beside(new Anchor(RedisNavigation.live(keyspace), "Live: " + keyspace), set);
        getContent().removeAll();
        getContent().add(card);
    }

    private void tell(Saturation.Seen seen) {
        says.setText(StrainWords.sentence(seen, paused));
        seen.strains()
                .forEach(strain -> bySign.computeIfAbsent(strain.sign(), sign -> tile(sign.label()))
                        .shows(StrainWords.of(strain)));
        seen.strains()
                .forEach(strain -> java.util.Objects.requireNonNull(bySign.get(strain.sign()))
                        .setClassName("kw-strain-crossed", strain.crossed()));
    }

    private StatTile tile(String label) {
        var tile = new StatTile(label, "")
                .because("Now: the last ten looks of the run. Before: the looks of up to ten minutes before it began,"
                        + " where the keyspace was being looked at. One look a second; rates from INFO, latency from"
                        + " PING and so with the network in it.");
        tiles.add(tile);
        return tile;
    }

    private void follow() {
        var id = followed;
        if (id != null && following == null) {
            var services = desk.services();
            getUI().ifPresent(ui -> following =
                    services.live().follow(ui, () -> services.saturation().of(id), this::tell));
        }
    }

    private void stop() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        follow();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }
}
