package dev.keyward.shell.kit;

import java.util.regex.Pattern;

/** Where a link in a text may lead: an address of http or https, or a page of the console by its relative path. */
final class LinkTarget {
    private static final int LONGEST = 2_000;
    private static final Pattern ABROAD = Pattern.compile("(?i)https?://[^\\s/\\\\@]+(/[^\\s\\\\]*)?");
    /** Neither a scheme, nor another host, nor a way up. */
    private static final Pattern AT_HOME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]*([?#][A-Za-z0-9_.,=&%-]*)?");

    private LinkTarget() {}

    static boolean isSafe(String destination) {
        return destination.length() <= LONGEST
                && destination.chars().noneMatch(Character::isISOControl)
                && (ABROAD.matcher(destination).matches()
                        || AT_HOME.matcher(destination).matches());
    }
}
