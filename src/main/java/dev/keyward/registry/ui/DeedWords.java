package dev.keyward.registry.ui;

import dev.keyward.audit.Deed;
import dev.keyward.shell.kit.Words;
import java.util.Map;
import java.util.Optional;

/** What somebody did to a family, as the rest of a sentence that begins with their name. */
final class DeedWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("family.drafted", "kept it as a draft"),
            Map.entry("family.registered", "registered it"),
            Map.entry("family.edited", "changed it"),
            Map.entry("family.in-review", "submitted it"),
            Map.entry("family.active", "made it active"),
            Map.entry("family.draft", "sent it back for changes"),
            Map.entry("family.rejected", "rejected it"),
            Map.entry("family.deprecated", "deprecated it"),
            Map.entry("family.draining", "began to drain it"),
            Map.entry("family.retired", "retired it"),
            Map.entry("family.archived", "archived it"),
            Map.entry("family.reshaped", "gave it its next template version"),
            Map.entry("family.version-retired", "retired an old template version"),
            Map.entry("family.shape-proposed", "proposed its next template version"),
            Map.entry("family.shape-declined", "declined its next template version"),
            Map.entry("family.handed-over", "handed it over"),
            Map.entry("family.attested", "attested for its owner"),
            Map.entry("family.delegated", "recorded who may invalidate it"),
            Map.entry("family.precedence-recorded", "recorded which family it yields to"),
            Map.entry("family.precedence-withdrawn", "withdrew which family it yields to"),
            Map.entry("family.drifted", "found its ownership drifted"),
            Map.entry("family.drift-suspected", "suspects that its ownership drifts"),
            Map.entry("family.drift-ended", "found its ownership sound again"),
            Map.entry("waiver.requested", "asked for a waiver"),
            Map.entry("waiver.approved", "approved a waiver"),
            Map.entry("waiver.denied", "denied a waiver"),
            Map.entry("waiver.withdrawn", "closed a request for a waiver"),
            Map.entry("waiver.revoked", "revoked a waiver"),
            Map.entry("waiver.expired", "ended a waiver that ran out"),
            Map.entry("purge.started", "started a purge of its keys"),
            Map.entry("purge.glass-broken", "let a purge of its keys run without a second person"),
            Map.entry("purge.paused", "paused a purge of its keys"),
            Map.entry("purge.completed", "completed a purge of its keys"),
            Map.entry("purge.partial", "ended a purge of its keys with some kept"),
            Map.entry("purge.aborted", "aborted a purge of its keys"),
            Map.entry("purge.dead", "gave up a purge of its keys"),
            Map.entry("transfer.requested", "asked for it to change hands"));

    private DeedWords() {}

    static String who(Deed deed) {
        return Words.who(deed.actor());
    }

    static String did(Deed deed) {
        return WORDS.getOrDefault(deed.action(), deed.action().replace('.', ' ').replace('-', ' '));
    }

    /** The page of what it was done to, where that is not the family; empty for none. */
    static Optional<String> page(Deed deed) {
        var purge = "purge/";
        return deed.subject().startsWith(purge)
                ? Optional.of("purges/" + deed.subject().substring(purge.length()))
                : Optional.empty();
    }

    /** Through which door, where it was not a page of the console. */
    static String door(Deed deed) {
        return switch (deed.via()) {
            case "UI" -> "";
            case "API" -> ", over the API";
            case "CODE" -> ", from code";
            default -> ", by a job";
        };
    }
}
