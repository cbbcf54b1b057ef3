package dev.keyward.shell.kit;

import org.jspecify.annotations.Nullable;

/**
 * A line of the command palette.
 *
 * @param group the heading it stands under, such as {@code Families}
 * @param icon as in icons.css
 * @param hint what helps to choose it, in softer words; may be empty
 * @param path where Enter leads, relative to the console's root; null for a line that only explains
 * @param keys the shortcut that does the same, such as {@code g f}; null without one
 */
public record PaletteEntry(
        String group,
        String icon,
        String title,
        String hint,
        @Nullable String path,
        @Nullable String keys) {
    public PaletteEntry(String group, String icon, String title, String hint, String path) {
        this(group, icon, title, hint, path, null);
    }

    /** A line that explains and leads nowhere. */
    public static PaletteEntry note(String group, String icon, String title, String hint) {
        return new PaletteEntry(group, icon, title, hint, null, null);
    }
}
