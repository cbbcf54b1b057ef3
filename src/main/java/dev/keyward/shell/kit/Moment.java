package dev.keyward.shell.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as people say it ("4 min ago"), with the absolute time in UTC on hover. In the browser the words keep pace and
 * the hover adds the reader's own zone (frontend/moments.js).
 */
@Tag("time")
public final class Moment extends HtmlContainer {
    private static final DateTimeFormatter ABSOLUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public Moment(Instant at, Instant now) {
        setText(words(Duration.between(at, now)));
        addClassName("kw-moment");
        setTitle(absolute(at));
        getElement().setAttribute("datetime", at.toString());
    }

    /** The absolute time as it is written everywhere, such as {@code 3 Nov 2026, 14:05:09 UTC}. */
    public static String absolute(Instant at) {
        return ABSOLUTE.format(at);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Modules.load(event.getUI(), "moments");
    }

    /** How long ago, in one unit; the other half lives in moments.js and says the same. */
    static String words(Duration ago) {
        var seconds = ago.abs().toSeconds();
        if (seconds < 5) {
            return "now";
        }
        var amount = amount(seconds);
        return ago.isNegative() ? "in " + amount : amount + " ago";
    }

    private static String amount(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
