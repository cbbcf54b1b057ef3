package dev.keyward.registry.account;

import dev.keyward.redis.ServiceLine.Right;
import dev.keyward.registry.Surroundings.Usage.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one service may do with the keys of one shape.
 *
 * @param rights reading and dropping may stand side by side; no other two do
 */
public record Grant(UsedShape shape, Set<Right> rights) {

    static Grant of(UsedShape shape, Set<Mode> modes) {
        var reads = modes.contains(Mode.READER);
        var writes = modes.contains(Mode.WRITER) && shape.current();
        var drops = !writes && (modes.contains(Mode.WRITER) || modes.contains(Mode.INVALIDATOR));
        var rights = EnumSet.noneOf(Right.class);
        if (reads || writes) {
            rights.add(reads && writes ? Right.BOTH : reads ? Right.READ : Right.WRITE);
        }
        if (drops) {
            rights.add(Right.DROP);
        }
        return new Grant(shape, rights);
    }

    /** In words, such as {@code reads, drops}. */
    public String words() {
        return String.join(", ", rights.stream().map(Grant::word).toList());
    }

    private static String word(Right right) {
        return switch (right) {
            case READ -> "reads";
            case WRITE -> "writes";
            case BOTH -> "reads and writes";
            case DROP -> "drops";
        };
    }

    /** Categories of commands that such values take; none where the service only drops them. */
    List<String> kinds() {
        if (rights.equals(Set.of(Right.DROP))) {
            return List.of();
        }
        var kind = shape.kind();
        if (kind == null) {
            return List.of("string");
        }
        return List.of(
                switch (kind) {
                    case STRING -> "string";
                    case HASH -> "hash";
                    case LIST -> "list";
                    case SET -> "set";
                    case ZSET -> "sortedset";
                    case STREAM -> "stream";
                    case JSON -> "json";
                });
    }
}
