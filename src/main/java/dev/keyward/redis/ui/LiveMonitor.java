package dev.keyward.redis.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import dev.keyward.redis.LiveReadings;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Vitals;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Live;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one keyspace is doing, second by second: six numbers beside their limits, and their last minutes. All browsers and
 * the console itself share one sampler, so looking costs the server nothing more.
 */
final class LiveMonitor extends Composite<Card> {
    private final String keyspace;
    private final transient LiveReadings readings;
    private final transient Live live;
    private final Paragraph says = new Paragraph();
    private final SignTiles tiles = new SignTiles();
    private final SignCharts charts = new SignCharts();
    private @Nullable Registration following;

    private record Seen(List<Vitals> looks, List<Reading> standing) {}

    LiveMonitor(String keyspace, LiveReadings readings, Live live) {
        this.keyspace = keyspace;
        this.readings = readings;
        this.live = live;
        says.addClassName("kw-live-says");
        says.getElement().setAttribute("role", "status");
        getContent().add(says, tiles, charts);
    }

    @Override
    protected Card initContent() {
        var card = new Card("Live: " + keyspace);
        card.addClassName("kw-live");
        return card;
    }

    private Seen read() {
        return new Seen(readings.recent(keyspace), readings.standing(keyspace));
    }

    private void show(Seen seen) {
        var now = seen.looks().isEmpty() ? null : seen.looks().getLast();
        var words = MonitorSentence.of(now, seen.standing());
        if (!words.equals(says.getText())) {
            says.setText(words);
        }
        says.setClassName("kw-live-down", now != null && now.isDown());
        tiles.show(seen.standing(), now);
        charts.show(seen.looks(), seen.standing());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(read());
        following = live.follow(event.getUI(), this::read, this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
            following = null;
        }
    }
}
