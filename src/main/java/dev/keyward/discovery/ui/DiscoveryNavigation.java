package dev.keyward.discovery.ui;

import dev.keyward.discovery.ScanId;
import dev.keyward.redis.ui.RedisNavigation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the pages about scans and coverage, relative to the console's root, for links from anywhere. */
public final class DiscoveryNavigation {
    static final String KEYSPACES = RedisNavigation.KEYSPACES;
    static final String COVERAGE = "keyspaces/:name/coverage";
    static final String UNREGISTERED = "keyspaces/:name/unregistered";
    static final String SCANS = "scans";
    static final String NEW = "scans/new";
    static final String FILE = "scans/file";

    private DiscoveryNavigation() {}

    /** All keyspaces, the least known first. */
    public static String keyspaces() {
        return KEYSPACES;
    }

    /** Whose the keys of a keyspace are, by its latest scan. */
    public static String coverage(String keyspace) {
        return "%s/%s/coverage".formatted(KEYSPACES, encoded(keyspace));
    }

    /** The same by one of its scans. */
    public static String coverage(String keyspace, ScanId scan) {
        return coverage(keyspace) + "?scan=" + scan;
    }

    /** The same with another scan beside it. */
    static String compared(String keyspace, ScanId scan, ScanId other) {
        return "%s&with=%s".formatted(coverage(keyspace, scan), other);
    }

    /** What of a keyspace nobody owns, and the templates proposed for it. */
    public static String unregistered(String keyspace) {
        return "%s/%s/unregistered".formatted(KEYSPACES, encoded(keyspace));
    }

    /** All scans of a keyspace. */
    public static String scans(String keyspace) {
        return SCANS + "?keyspace=" + encoded(keyspace);
    }

    /** The page of one scan. */
    public static String scan(ScanId id) {
        return SCANS + "/" + id;
    }

    /** The form for a scan of a keyspace. */
    public static String newScan(String keyspace) {
        return NEW + "?keyspace=" + encoded(keyspace);
    }

    /** The form for an RDB file of a keyspace. */
    static String file(String keyspace) {
        return FILE + "?keyspace=" + encoded(keyspace);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
