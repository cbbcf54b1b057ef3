package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.Drift;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.stewardship.NewTransfer.Kind;
import dev.keyward.stewardship.Transfer;
import dev.keyward.stewardship.TransferState;
import dev.keyward.stewardship.chain.Step;
import java.time.Duration;

/** Transfers and drift in words and badges, the same on every page. */
final class TransferWords {
    private TransferWords() {}

    static String sentence(Transfer transfer) {
        return transfer.kind() == Kind.OFFER
                ? "%s offers it to %s.".formatted(transfer.fromTeam(), transfer.toTeam())
                : "%s claims it from %s.".formatted(transfer.toTeam(), transfer.fromTeam());
    }

    static String seat(Step.Seat seat) {
        return switch (seat) {
            case RECEIVER -> "Receiving team";
            case OWNER -> "Owner";
            case STEWARD -> "Steward of the domain";
            case PLATFORM -> "Platform";
        };
    }

    static Component who(Step step) {
        var team = step.team();
        return team == null ? new Span("the platform team or an admin") : OwnershipNavigation.link(team);
    }

    static StatusBadge badge(Step.Outcome outcome) {
        return switch (outcome) {
            case AHEAD -> new StatusBadge(Tone.NEUTRAL, "Next");
            case WAITING -> new StatusBadge(Tone.PROGRESS, "Its turn");
            case UNABLE -> new StatusBadge(Tone.NO_DATA, "Nobody can act");
            case OVERDUE -> new StatusBadge(Tone.ATTENTION, "Did not answer");
            case DECIDED -> new StatusBadge(Tone.GOOD, "Decided");
        };
    }

    static StatusBadge badge(TransferState state) {
        return switch (state) {
            case OPEN -> new StatusBadge(Tone.PROGRESS, "Open");
            case ESCALATED -> new StatusBadge(Tone.ATTENTION, "Escalated");
            case ACCEPTED -> new StatusBadge(Tone.GOOD, "Accepted");
            case DECLINED -> new StatusBadge(Tone.NEUTRAL, "Declined");
            case WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, "Withdrawn");
        };
    }

    static StatusBadge badge(Drift drift) {
        return switch (drift) {
            case NONE -> new StatusBadge(Tone.GOOD, "None");
            case SUSPECTED -> new StatusBadge(Tone.ATTENTION, "Suspected");
            case DRIFTED -> new StatusBadge(Tone.DANGER, "Drifted");
        };
    }

    /** Whole days, such as {@code 12 days}. */
    static String days(Duration time) {
        var days = time.toDays();
        return days == 0 ? "less than a day" : days == 1 ? "1 day" : days + " days";
    }
}
