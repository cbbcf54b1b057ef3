package dev.keyward.postmortem.text;

import dev.keyward.kernel.PlainText;
import dev.keyward.storage.Document;
import java.util.EnumMap;
import java.util.Map;

/** The text of a postmortem: Markdown of at most 10,000 characters for each section; one that is missing is empty. */
public record Sections(Map<Section, String> all) implements Document {
    public static final int LONGEST = 10_000;

    public Sections {
        var kept = new EnumMap<Section, String>(Section.class);
        for (var section : Section.values()) {
            kept.put(section, PlainText.required(field(section), all.getOrDefault(section, ""), LONGEST));
        }
        all = Map.copyOf(kept);
    }

    public String of(Section section) {
        return all.getOrDefault(section, "");
    }

    /** The same with one section written anew. */
    public Sections with(Section section, String text) {
        var next = new EnumMap<Section, String>(Section.class);
        next.putAll(all);
        next.put(section, text);
        return new Sections(next);
    }

    /** As a refusal names it. */
    public static String field(Section section) {
        return "sections." + section;
    }
}
