package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;

/** A time as people say it ("4 min ago"), with the absolute time in UTC on hover and for screen readers. */
public final class Moment extends Span {
    public Moment(Instant at, Instant now) {
        super(words(Duration.between(at, now)));
        addClassName("kw-moment");
        setTitle(at.toString());
    }

    static String words(Duration ago) {
        var future = ago.isNegative();
        var seconds = ago.abs().toSeconds();
        if (seconds < 5) {
            return "now";
        }
        var amount = seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? seconds / 60 + " min"
                        : seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
        return future ? "in " + amount : amount + " ago";
    }
}
