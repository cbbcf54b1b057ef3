package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.keys.GlobReach;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.keys.TemplateIndex;
import dev.keyward.redis.AccessLine;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.security.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What the console's Redis account of a keyspace should be allowed, from the families registered at this moment: a guard
 * that stands also when the console's own judgement is wrong.
 */
@Service
public class KeyspaceAccess {
    private final Fleet fleet;
    private final LiveTemplates templates;

    KeyspaceAccess(Fleet fleet, LiveTemplates templates) {
        this.fleet = fleet;
        this.templates = templates;
    }

    /**
     * The line and what is to be known about it.
     *
     * @param families how many shapes of families it lets the console delete
     * @param notes where a pattern reaches further than its template, a sentence each
     */
    public record Access(Keyspace keyspace, AccessLine line, int families, List<Note> notes) {}

    /**
     * A pattern that is wider than its template.
     *
     * @param reaches keys of other families that it lets pass, as {@code family (key)}; empty when none is registered
     */
    public record Note(FamilyId family, String pattern, List<String> reaches) {}

    @SignedIn
    public Access of(String name) {
        var keyspace = fleet.keyspace(name).orElseThrow(() -> Refused.unknown("keyspace", name));
        var live = templates.of(name);
        var globs = live.stream().map(shape -> shape.template().scanPattern()).toList();
        var parsed = new LinkedHashMap<LiveTemplate, ParsedTemplate>();
        live.forEach(shape -> parsed.put(shape, new ParsedTemplate(shape.template())));
        var index = new TemplateIndex<>(parsed);
        var notes = parsed.entrySet().stream()
                .flatMap(shape -> note(shape.getKey(), index.beginningAlike(shape.getValue())))
                .toList();
        return new Access(keyspace, line(keyspace, globs), live.size(), notes);
    }

    private AccessLine line(Keyspace keyspace, List<byte[]> globs) {
        var events = fleet.events(keyspace.name()).orElse(null);
        return new AccessLine(keyspace.topology(), globs, events);
    }

    /** @param near who begins as the shape does: nobody else has keys that its pattern lets pass */
    private static Stream<Note> note(LiveTemplate shape, List<LiveTemplate> near) {
        var reach = new GlobReach(shape.template());
        if (!reach.isWider()) {
            return Stream.empty();
        }
        var reaches = near.stream()
                .filter(other -> !other.family().equals(shape.family()))
                .flatMap(other ->
                        reach.meets(other.template()).map(key -> "%s (%s)".formatted(other.family(), key)).stream())
                .toList();
        return Stream.of(new Note(shape.family(), AccessLine.shown(reach.glob()), reaches));
    }
}
