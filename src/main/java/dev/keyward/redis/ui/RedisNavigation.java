package dev.keyward.redis.ui;

/** Addresses of the pages about keyspaces, relative to the console's root. */
public final class RedisNavigation {
    /** Pages that show how keyspaces are doing collect the page parts of this page; their id is the keyspace's name. */
    public static final String PART_OF_A_KEYSPACE = "keyspace";

    /** The page of one keyspace collects the page parts of this page beside its live monitor. */
    public static final String PAGE_OF_A_KEYSPACE = "keyspace-page";

    /** All keyspaces; the page belongs to another module, which takes its address from here. */
    public static final String KEYSPACES = "keyspaces";

    static final String LIVE = "keyspaces/live";

    private RedisNavigation() {}

    /** The live monitor of one keyspace. */
    public static String live(String keyspace) {
        return LIVE + "?keyspace=" + keyspace;
    }
}
