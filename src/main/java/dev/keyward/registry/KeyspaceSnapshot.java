package dev.keyward.registry;

import dev.keyward.keys.Arbiter;
import dev.keyward.keys.KeyIndex;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.NearMiss;
import dev.keyward.keys.NearMisses;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.keys.Resolution;
import dev.keyward.keys.TemplateIndex;
import dev.keyward.keys.TemplateIndex.Sharing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every live template of a keyspace at one revision, parsed and indexed. Never changes; safe for several threads. */
final class KeyspaceSnapshot implements Arbiter<LiveTemplate> {
    private final long revision;
    private final Map<LiveTemplate, ParsedTemplate> templates;
    private final Set<Precedence.Pair> precedence;
    private final Map<String, FamilyId> reserved = new HashMap<>();
    private final TemplateIndex<LiveTemplate> overlaps;
    private final KeyIndex<LiveTemplate> keys;
    private volatile @Nullable NearMisses<LiveTemplate> near;

    KeyspaceSnapshot(
            long revision,
            Map<LiveTemplate, ParsedTemplate> templates,
            Set<Precedence.Pair> precedence,
            Map<KeyTemplate, FamilyId> retired) {
        this.revision = revision;
        this.templates = templates;
        this.precedence = precedence;
        retired.forEach((template, family) -> reserved.put(template.canonical(), family));
        this.overlaps = new TemplateIndex<>(templates);
        this.keys = new KeyIndex<>(templates, this);
    }

    long revision() {
        return revision;
    }

    /** In the order of the families' names and versions. */
    Map<LiveTemplate, ParsedTemplate> templates() {
        return templates;
    }

    List<Sharing<LiveTemplate>> sharing(ParsedTemplate template) {
        return overlaps.sharing(template);
    }

    Resolution<LiveTemplate> resolve(byte[] key) {
        return keys.resolve(key);
    }

    /** Live templates that begin as one of them does; nobody else can have keys that its glob lets pass. */
    List<LiveTemplate> near(LiveTemplate shape) {
        var parsed = templates.get(shape);
        return parsed == null ? List.of() : overlaps.beginningAlike(parsed);
    }

    /** Every template that matches the key. */
    List<LiveTemplate> claimants(byte[] key) {
        return keys.claimants(key);
    }

    /** Templates that the key just fails; what finds them is made when it is first asked for. */
    List<NearMiss<LiveTemplate>> nearMisses(byte[] key, int most) {
        var made = near;
        if (made == null) {
            made = new NearMisses<>(templates);
            near = made;
        }
        return made.of(key, most);
    }

    /** The retired family that had exactly these keys, whatever its placeholders were called. */
    Optional<FamilyId> reservedBy(KeyTemplate template) {
        return Optional.ofNullable(reserved.get(template.canonical()));
    }

    boolean yields(FamilyId general, FamilyId specific) {
        return precedence.contains(new Precedence.Pair(general, specific));
    }

    @Override
    public boolean same(LiveTemplate one, LiveTemplate other) {
        return one.family().equals(other.family());
    }

    @Override
    public boolean yields(LiveTemplate general, LiveTemplate specific) {
        return yields(general.family(), specific.family());
    }
}
