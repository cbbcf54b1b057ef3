package dev.keyward.postmortem.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two people wrote one postmortem from the same beginning.
 *
 * @param was what both of them read
 * @param theirs what was saved in the meantime
 * @param yours what was refused as stale
 */
public record Meeting(Sections was, Sections theirs, Sections yours) {

    /** What becomes of a section that both of them wrote. */
    public enum Keep {
        THEIRS,
        YOURS,
        /** Theirs, then yours below. */
        BOTH
    }

    /** The sections that both changed, each in another way. */
    public List<Section> collisions() {
        return Arrays.stream(Section.values())
                .filter(section -> !theirs.of(section).equals(yours.of(section)))
                .filter(section -> !theirs.of(section).equals(was.of(section)))
                .filter(section -> !yours.of(section).equals(was.of(section)))
                .toList();
    }

    /** Both texts in one: where only one of them wrote, that stands. */
    public Sections joined(Map<Section, Keep> choices) {
        var all = new EnumMap<Section, String>(Section.class);
        var collisions = collisions();
        for (var section : Section.values()) {
            var own = yours.of(section).equals(was.of(section)) ? theirs.of(section) : yours.of(section);
            all.put(
                    section,
                    collisions.contains(section) ? chosen(section, choices.getOrDefault(section, Keep.BOTH)) : own);
        }
        return new Sections(all);
    }

    private String chosen(Section section, Keep keep) {
        return switch (keep) {
            case THEIRS -> theirs.of(section);
            case YOURS -> yours.of(section);
            case BOTH ->
                "%s\n\n%s"
                        .formatted(theirs.of(section).strip(), yours.of(section).strip())
                        .strip();
        };
    }
}
