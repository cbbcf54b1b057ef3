package dev.keyward.discovery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.discovery.Observed;
import dev.keyward.discovery.Observed.Bin;
import dev.keyward.shell.kit.Card;
import java.time.Duration;
import java.util.Locale;

/** How long the sampled keys have left, as bars that also say their numbers. */
final class LivesCard {
    private LivesCard() {}

    static Card of(Observed observed) {
        var most = observed.histogram().stream().mapToLong(Bin::keys).max().orElse(1);
        var bars = new UnorderedList();
        bars.addClassName("kw-bars");
        observed.histogram().forEach(bin -> bars.add(bar(bin, observed.sampled(), most)));
        if (observed.withoutTtl() > 0) {
            bars.add(line(
                    "Never expire", observed.withoutTtl(), observed.sampled(), Math.max(most, observed.withoutTtl())));
        }
        return new Card("How long the keys have left", bars);
    }

    private static ListItem bar(Bin bin, long all, long most) {
        return line(until(bin.upToSeconds()), bin.keys(), all, most);
    }

    private static String until(long seconds) {
        return seconds == Long.MAX_VALUE ? "Longer" : "Up to " + Sizes.duration(Duration.ofSeconds(seconds));
    }

    private static ListItem line(String label, long keys, long all, long most) {
        var filled = new Div();
        filled.addClassName("kw-bar-filled");
        filled.setWidth(String.format(Locale.ROOT, "%.2f%%", 100.0 * keys / Math.max(1, most)));
        var track = new Div(filled);
        track.addClassName("kw-bar-track");
        var share =
                new Span("%s \u00b7 %s".formatted(Sizes.number(keys), Sizes.share((double) keys / Math.max(1, all))));
        share.addClassName("kw-number");
        return new ListItem(new Span(label), track, share);
    }
}
