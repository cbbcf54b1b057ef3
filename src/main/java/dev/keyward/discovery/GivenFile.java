package dev.keyward.discovery;

import dev.keyward.kernel.PlainText;

/**
 * An RDB file that somebody gives to be counted as a keyspace.
 *
 * @param name as it is called on the giver's machine; it is shown and means nothing
 */
public record GivenFile(String keyspace, String name) {
    private static final int LONGEST_NAME = 200;

    public GivenFile {
        name = PlainText.required("name", lastPart(name.strip()), LONGEST_NAME);
    }

    /** Some browsers tell the folders, too. */
    private static String lastPart(String path) {
        var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? "dump.rdb" : last;
    }
}
