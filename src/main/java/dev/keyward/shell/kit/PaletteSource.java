package dev.keyward.shell.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a feature puts into the command palette. Every bean of this type is asked on each pause in typing, so the answer
 * has to be quick, short (14 lines at most are shown of each: all pages fit) and only what the reader may open.
 */
public interface PaletteSource {
    /** 0 for a pasted key, 10 for actions, 20 for pages, 30 for records, 40 for what is rarer. */
    int order();

    /** @param text as typed, without blanks around it; empty as long as nothing is typed */
    List<PaletteEntry> find(String text);

    /** Whether each typed word is in the words of an entry, in either case. */
    static boolean matches(String text, String words) {
        var all = words.toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
