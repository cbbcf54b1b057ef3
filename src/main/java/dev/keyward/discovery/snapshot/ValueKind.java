package dev.keyward.discovery.snapshot;

import com.moilioncircle.redis.replicator.io.RedisInputStream;
import com.moilioncircle.redis.replicator.rdb.RdbValueVisitor;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written: the number in the file, what Redis calls the type and its encoding, and the way over it. */
enum ValueKind {
    STRING(0, "string", "", RdbValueVisitor::applyString),
    LIST(1, "list", "", RdbValueVisitor::applyList),
    SET(2, "set", "hashtable", RdbValueVisitor::applySet),
    ZSET(3, "zset", "skiplist", RdbValueVisitor::applyZSet),
    HASH(4, "hash", "hashtable", RdbValueVisitor::applyHash),
    ZSET_2(5, "zset", "skiplist", RdbValueVisitor::applyZSet2),
    MODULE_2(7, "module", "", RdbValueVisitor::applyModule2),
    HASH_ZIPMAP(9, "hash", "zipmap", RdbValueVisitor::applyHashZipMap),
    LIST_ZIPLIST(10, "list", "ziplist", RdbValueVisitor::applyListZipList),
    SET_INTSET(11, "set", "intset", RdbValueVisitor::applySetIntSet),
    ZSET_ZIPLIST(12, "zset", "ziplist", RdbValueVisitor::applyZSetZipList),
    HASH_ZIPLIST(13, "hash", "ziplist", RdbValueVisitor::applyHashZipList),
    LIST_QUICKLIST(14, "list", "quicklist", RdbValueVisitor::applyListQuickList),
    STREAM(15, "stream", "stream", RdbValueVisitor::applyStreamListPacks),
    HASH_LISTPACK(16, "hash", "listpack", RdbValueVisitor::applyHashListPack),
    ZSET_LISTPACK(17, "zset", "listpack", RdbValueVisitor::applyZSetListPack),
    LIST_QUICKLIST_2(18, "list", "", RdbValueVisitor::applyListQuickList2),
    STREAM_2(19, "stream", "stream", RdbValueVisitor::applyStreamListPacks2),
    SET_LISTPACK(20, "set", "listpack", RdbValueVisitor::applySetListPack),
    STREAM_3(21, "stream", "stream", RdbValueVisitor::applyStreamListPacks3),
    HASH_METADATA(24, "hash", "hashtable", RdbValueVisitor::applyHashMetadata),
    HASH_LISTPACK_EX(25, "hash", "listpack", RdbValueVisitor::applyHashListPackEx);

    private static final Map<Integer, ValueKind> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.number, Function.identity()));

    private final int number;
    private final String type;
    private final String encoding;
    private final Way way;

    /** From the first byte of a value to behind its last. */
    interface Way {
        void over(RdbValueVisitor visitor, RedisInputStream in, int format) throws IOException;
    }

    ValueKind(int number, String type, String encoding, Way way) {
        this.number = number;
        this.type = type;
        this.encoding = encoding;
        this.way = way;
    }

    static @Nullable ValueKind of(int number) {
        return BY_NUMBER.get(number);
    }

    void skip(RdbValueVisitor visitor, RedisInputStream in, int format) throws IOException {
        way.over(visitor, in, format);
    }

    String type() {
        return type;
    }

    String encoding() {
        return encoding;
    }
}
