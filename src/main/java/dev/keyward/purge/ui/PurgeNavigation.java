package dev.keyward.purge.ui;

import dev.keyward.purge.PurgeId;
import dev.keyward.purge.PurgeState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Addresses of the pages about purges, relative to the console's root, for links from anywhere. */
public final class PurgeNavigation {
    static final String LIST = "purges";
    static final String NEW = "purges/new";

    private PurgeNavigation() {}

    /** The list of all purges. */
    public static String list() {
        return LIST;
    }

    /** The list of purges in any of these states. */
    public static String list(PurgeState... states) {
        return LIST + "?state=" + Arrays.stream(states).map(Enum::name).collect(Collectors.joining(","));
    }

    /** The list of all purges that name a family. */
    public static String list(String family) {
        return LIST + "?family=" + encoded(family);
    }

    /** The page of one purge. */
    public static String purge(PurgeId id) {
        return LIST + "/" + id;
    }

    /** The request form with these families chosen. */
    public static String request(Collection<String> families) {
        return families.stream()
                .map(family -> "family=" + encoded(family))
                .collect(Collectors.joining("&", families.isEmpty() ? NEW : NEW + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
