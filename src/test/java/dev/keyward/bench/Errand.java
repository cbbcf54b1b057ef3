package dev.keyward.bench;

import dev.keyward.testing.Names;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One purge as its client sees it: it knows what was acknowledged, and asks again for what was not. */
final class Errand {
    private static final List<String> ORDER =
            List.of("", "DRAFT", "PENDING_APPROVAL", "APPROVED", "RUNNING", "COMPLETED");

    private static final int MOST_REFUSALS = 5;

    private Site site;
    private final Map<String, Object> wanted;
    private final String reason = Names.next("errand-%d".formatted(System.nanoTime()));
    private @Nullable String path;
    private String acknowledged = "";
    private boolean tried;
    private int refusals;
    private boolean lost;

    Errand(Site site, Map<String, Object> more) {
        this.site = site;
        this.wanted = new HashMap<>(
                Map.of("families", List.of("catalog-item"), "keyspace", "demo", "values", Map.of(), "verify", false));
        wanted.put("reason", reason);
        wanted.putAll(more);
    }

    /** Everything up to a state; whenever the console is found dead it is started again. */
    void until(String state) {
        while (rank(acknowledged) < rank(state)) {
            try {
                step();
            } catch (IllegalStateException noAnswer) {
                recover(noAnswer);
            }
        }
    }

    /** Ends it wherever it is, so that it bars no other one of its scope. */
    void abandon() {
        for (var end : List.of("CANCELLED", "ABORTED")) {
            try {
                if (!state().isEmpty()) {
                    site.api("engineer").post(path() + "/transitions", Map.of("to", end));
                }
            } catch (IllegalStateException notFromThere) {
                System.err.printf("  not %s: %s%n", end, notFromThere.getMessage());
            }
        }
    }

    /** A console that has no time just now, as 503 says, is asked again; one that is dead is started again. */
    private void recover(IllegalStateException noAnswer) {
        var busy = String.valueOf(noAnswer.getMessage()).contains(": 503 ") && refusals++ < MOST_REFUSALS;
        if (Waiting.until(5, site::dead)) {
            site.start();
        } else if (!busy) {
            throw noAnswer;
        }
    }

    /** Whatever else it may be is behind all of these. */
    private static int rank(String state) {
        var rank = ORDER.indexOf(state);
        return rank < 0 ? ORDER.size() : rank;
    }

    /** Looks where it stands, and takes the next step. */
    private void step() {
        var now = state();
        if (rank(now) < rank(acknowledged)) {
            lost = true;
        }
        var engineer = site.api("engineer");
        acknowledged = switch (now) {
            case "" -> requested(engineer);
            case "DRAFT" -> said(engineer.post(path() + "/dry-run", Map.of()));
            case "PENDING_APPROVAL" -> said(approved());
            case "APPROVED" -> said(engineer.post(path() + "/transitions", Map.of("to", "RUNNING")));
            default -> now;
        };
    }

    private JsonNode approved() {
        var hash = read().get("scopeHash").asString();
        return site.api("approver")
                .post(path() + "/approvals", Map.of("decision", "APPROVE", "comment", "yes", "scopeHash", hash));
    }

    private String requested(Api engineer) {
        tried = true;
        var made = engineer.post("/purges", wanted);
        path = "/purges/" + made.get("id").asString();
        return said(made);
    }

    private static String said(JsonNode purge) {
        return purge.get("state").asString();
    }

    /** Empty when there is no such purge. */
    String state() {
        if (!tried) {
            return "";
        }
        if (path == null) {
            var found = site.api("engineer").get("/purges?q=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
            if (found.get("items").isEmpty()) {
                return "";
            }
            path = "/purges/" + found.get("items").get(0).get("id").asString();
        }
        return said(read());
    }

    /** Asked of another console from now on. */
    Errand at(Site other) {
        site = other;
        return this;
    }

    JsonNode read() {
        return site.api("engineer").get(path());
    }

    String path() {
        return Objects.requireNonNull(path);
    }

    String id() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    void replay() {
        site.api("engineer").post(path() + "/replay", Map.of("reason", "the account is mended"));
    }

    boolean reaches(String state, double seconds) {
        return Waiting.until(seconds, () -> state.equals(state()));
    }

    /** Whether something that was acknowledged is not there. */
    boolean lost() {
        return lost;
    }

    /** Whether the range it reports holds the true number. */
    boolean counts(long really) {
        var progress = read().get("progress");
        return progress.get("deleted").asLong() <= really
                && progress.get("deletedAtMost").asLong() >= really;
    }
}
