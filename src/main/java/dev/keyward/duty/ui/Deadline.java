package dev.keyward.duty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.keyward.duty.Duty;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Instant;

/** How much a duty presses: a badge when it does, and the time, relative with the absolute one on hover. */
final class Deadline {
    private Deadline() {}

    static Component[] of(Duty duty, Instant now) {
        var due = duty.due();
        if (duty.pressing()) {
            return new Component[] {new StatusBadge(Tone.DANGER, "Now"), words("", new Moment(duty.since(), now))};
        }
        if (due == null) {
            return new Component[] {words("", new Moment(duty.since(), now))};
        }
        var time = words("due ", new Moment(due, now));
        return switch (duty.urgency(now)) {
            case OVERDUE -> new Component[] {new StatusBadge(Tone.DANGER, "Overdue"), time};
            case SOON -> new Component[] {new StatusBadge(Tone.ATTENTION, "Due soon"), time};
            case LATER, NO_TIME, NOW -> new Component[] {time};
        };
    }

    private static Component words(String before, Moment moment) {
        var words = new Span(new Span(before), moment);
        words.addClassNames("kw-soft", "kw-deadline");
        return words;
    }
}
