/** The loop that deletes: it sees Redis and its own memory through ports only. Pure Java. */
@NullMarked
package dev.keyward.purge.engine;

import org.jspecify.annotations.NullMarked;
