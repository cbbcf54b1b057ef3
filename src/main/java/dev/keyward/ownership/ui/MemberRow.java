package dev.keyward.ownership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.ownership.Membership;
import dev.keyward.ownership.Team.Member.Standing;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Instant;

/** Somebody's time in a team, a line. */
final class MemberRow {
    private MemberRow() {}

    static Div of(Membership one, Instant now) {
        var name = new Span(one.person());
        name.addClassName("kw-strong");
        var words = new Span(one.standing() == Standing.LEAD ? "lead, since " : "member, since ");
        var time = new Span(words, new Moment(one.from(), now));
        var until = one.until();
        if (until != null) {
            words.setText(one.standing() == Standing.LEAD ? "lead, " : "member, ");
            time.add(new Span(" to "), new Moment(until, now));
        }
        time.addClassName("kw-soft");
        var row = new Div(new Div(name, new Div(time)));
        row.addClassName("kw-card-row");
        if (one.lasts() && !one.active()) {
            row.add(new StatusBadge(Tone.ATTENTION, "Cannot sign in"));
        }
        return row;
    }
}
