package dev.keyward.registry;

import dev.keyward.keys.ParsedTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The templates of each keyspace in memory, so that a keystroke costs one small query. A snapshot is used only while the
 * keyspace still has the revision that was read <em>before</em> its rows were, so it is never older than its number;
 * where it is newer, its number no longer fits and it is read again. The number lives in the database, hence other
 * instances count too. Within a transaction that has changed something the number includes its own changes: what is read
 * then may be undone, so it is used and never kept for others.
 */
@Component
class KeyspaceSnapshots {
    private final KeyspaceRevisions revisions;
    private final LiveTemplates live;
    private final PrecedenceRows precedence;
    private final Map<String, KeyspaceSnapshot> kept = new ConcurrentHashMap<>();

    KeyspaceSnapshots(KeyspaceRevisions revisions, LiveTemplates live, PrecedenceRows precedence) {
        this.revisions = revisions;
        this.live = live;
        this.precedence = precedence;
    }

    KeyspaceSnapshot of(String keyspace) {
        var before = kept.get(keyspace);
        var revision = revisions.current(keyspace);
        if (before != null && before.revision() == revision) {
            return before;
        }
        var read = new KeyspaceSnapshot(
                revision, parsed(keyspace, before), precedence.of(keyspace), live.reserved(keyspace));
        if (!revisions.isChanging()) {
            kept.put(keyspace, read);
        }
        return read;
    }

    /** What did not change is not parsed and compiled again. */
    private Map<LiveTemplate, ParsedTemplate> parsed(String keyspace, @Nullable KeyspaceSnapshot before) {
        var known = before == null ? Map.<LiveTemplate, ParsedTemplate>of() : before.templates();
        var parsed = new LinkedHashMap<LiveTemplate, ParsedTemplate>();
        for (var template : live.of(keyspace)) {
            var same = known.get(template);
            parsed.put(template, same == null ? new ParsedTemplate(template.template()) : same);
        }
        return parsed;
    }
}
