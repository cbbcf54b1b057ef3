/** How a keyspace is doing: what its server counted, the rates between two looks, and which of them are too high. */
@NullMarked
@NamedInterface("vitals")
package dev.keyward.redis.vitals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
