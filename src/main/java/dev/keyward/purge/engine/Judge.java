package dev.keyward.purge.engine;

import dev.keyward.redis.KeyName;

/** Decides about one name that SCAN returned. */
@FunctionalInterface
public interface Judge {
    Fate judge(KeyName name);

    /** What becomes of a key. */
    enum Fate {
        /** In the scope, and nobody else's: it may be named in an UNLINK. */
        NAMED,
        /** SCAN's pattern let it through and the template does not, or the family has yielded it: it stays. */
        FOREIGN,
        /** In the scope, and another live family's as well with nothing agreed: it stays. */
        AMBIGUOUS,
        /** Seen only because the scan is wider than any one family of the purge; not even a look-alike. */
        UNRELATED
    }
}
