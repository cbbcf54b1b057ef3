package dev.keyward.security;

import java.util.List;

/** The people of the demo, as the sign-in page offers them. */
public interface DemoPeople {
    /** Whether the console runs as a demo. */
    boolean on();

    /** Their names, in the order of the story they play in. */
    List<String> names();

    /** The one password they share. */
    String password();
}
