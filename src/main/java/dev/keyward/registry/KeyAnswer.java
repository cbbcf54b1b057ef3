package dev.keyward.registry;

import dev.keyward.redis.KeyName;
import java.util.List;

/**
 * Everything the register knows about a key that somebody pasted.
 *
 * @param name the bytes it was read as; shown with everything unprintable escaped
 * @param contacts whom to call, one for each family that claims it
 */
public record KeyAnswer(String keyspace, KeyName name, KeyResolution resolution, List<KeyContact> contacts) {}
