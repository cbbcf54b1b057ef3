package dev.keyward.purge.engine;

import dev.keyward.redis.KeyName;
import java.util.List;

/**
 * What whole pages brought.
 *
 * @param names those that may go, each once
 * @param deletes whether they do
 * @param behind where the next page begins
 * @param dense whether so much of what was looked at goes that deleting alone keeps the server busy
 */
record Haul(List<KeyName> names, Tally tally, boolean deletes, Position behind, boolean dense) {}
