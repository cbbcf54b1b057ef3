package dev.keyward.audit.ui;

import dev.keyward.audit.chain.AuditEvent;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** The trail's terms as people say them. */
final class Words {
    private Words() {}

    /** Acts that are written down as the state they lead to. */
    private static final Map<String, String> MOVES = Map.of(
            "family.draft", "Family sent back to draft",
            "family.in-review", "Family submitted for review",
            "family.active", "Family made active",
            "family.draining", "Family being drained",
            "standard.effective", "Standard made effective");

    /** {@code purge.dry-run-done} becomes "Purge dry run done". */
    static String action(String action) {
        var move = MOVES.get(action);
        if (move != null) {
            return move;
        }
        var words = action.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[._-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? action : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The actor, with the door when it is not the console's own page. */
    static String actor(AuditEvent event) {
        return event.via().equals("UI") ? event.actor() : "%s via %s".formatted(event.actor(), door(event));
    }

    static String door(AuditEvent event) {
        return switch (event.via()) {
            case "UI" -> "console";
            case "API" -> "API";
            case "CODE" -> "code";
            case "JOB" -> "job";
            default -> event.via();
        };
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** The beginning of a hash, enough to compare by eye. */
    static String brief(String hash) {
        return hash.substring(0, Math.min(12, hash.length())) + "…";
    }
}
