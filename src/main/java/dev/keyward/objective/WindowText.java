package dev.keyward.objective;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.keyward.kernel.Refused;
import dev.keyward.kernel.Text;
import dev.keyward.objective.budget.Window;
import dev.keyward.objective.budget.Window.Calendar;
import dev.keyward.objective.budget.Window.Rolling;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/** A window as one text: {@code P28D} rolls, {@code MONTH} and {@code QUARTER@Europe/Berlin} follow the calendar. */
public record WindowText(String text) implements Text {
    private static final Pattern CALENDAR = Pattern.compile("(MONTH|QUARTER)(?:@([A-Za-z0-9_+/-]{1,60}))?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WindowText {
        parsed(text);
    }

    static WindowText rolling(Duration length) {
        return new WindowText(length.toString());
    }

    /** The window itself. */
    public Window window() {
        return parsed(text);
    }

    private static Window parsed(String text) {
        try {
            var calendar = CALENDAR.matcher(text);
            if (calendar.matches()) {
                var zone = calendar.group(2) == null ? "UTC" : calendar.group(2);
                return new Calendar(Calendar.Unit.valueOf(calendar.group(1)), ZoneId.of(zone));
            }
            return new Rolling(Duration.parse(text.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Refused.invalid(
                    "window",
                    "A window is a rolling duration of 1 to 92 days, or MONTH or QUARTER with a time zone.",
                    "Write P28D, MONTH or QUARTER@Europe/Berlin.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
