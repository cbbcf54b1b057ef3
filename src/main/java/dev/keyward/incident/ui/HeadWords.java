package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.incident.Incident;
import dev.keyward.shell.kit.DrillMark;
import java.time.Duration;
import java.util.ArrayList;

/** How an incident stands, in one sentence and a few signs. */
final class HeadWords {
    private HeadWords() {}

    static Component[] badges(Incident incident) {
        var badges = new ArrayList<Component>();
        badges.add(new ClassBadge(incident.incidentClass()));
        badges.add(StateWords.badge(incident.state()));
        if (incident.drill()) {
            badges.add(new DrillMark());
        }
        return badges.toArray(Component[]::new);
    }

    static String sentence(Incident incident) {
        return switch (incident.state()) {
            case TRIAGE -> "Declared by %s; nobody has confirmed it yet.".formatted(incident.declaredBy());
            case ACTIVE ->
                incident.timesRelapsed() > 0
                        ? "It came back: values are wrong or slow again."
                        : "Values are wrong or slow now.";
            case MITIGATED -> "The harm has stopped; the cause may still be there.";
            case RESOLVED -> "It is over. Name the root cause and write it up, then close it.";
            case CLOSED -> "It is over and written up.";
            case CANCELLED -> ending(incident);
        };
    }

    private static String ending(Incident incident) {
        return incident.survivor()
                .map(other -> "It has the same cause as %s, which goes on for both.".formatted(other.words()))
                .orElse("It was a false alarm.");
    }

    /** A stretch of time in its two largest units, such as {@code 2 h 5 min}. */
    static String length(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes < 1) {
            return duration.toSeconds() + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < 2_880
                ? "%d h %d min".formatted(minutes / 60, minutes % 60)
                : "%d d %d h".formatted(minutes / 1_440, minutes % 1_440 / 60);
    }
}
