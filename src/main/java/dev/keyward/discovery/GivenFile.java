package dev.keyward.discovery;

import dev.keyward.kernel.PlainText;

/**
 * An RDB file that somebody gives to be counted as a keyspace.
 *
 * @param told as it is called on the giver's machine; some browsers and programs tell the folders, too
 */
public record GivenFile(String keyspace, String told) {
    private static final int LONGEST_NAME = 200;
    private static final String NAMELESS = "dump.rdb";

    public GivenFile {
        PlainText.required("name", lastPart(told), LONGEST_NAME);
    }

    /** What is kept of it, to be shown; it means nothing. */
    public String name() {
        return PlainText.required("name", lastPart(told), LONGEST_NAME);
    }

    /** Whether that is less than what was told. */
    boolean isShortened() {
        return !told.strip().equals(name());
    }

    private static String lastPart(String told) {
        var path = told.strip();
        var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? NAMELESS : last;
    }
}
