/** What a run does to its keyspace beside the minutes before, and from when on it pauses by itself. Pure Java. */
@NullMarked
package dev.keyward.purge.saturation;

import org.jspecify.annotations.NullMarked;
