package dev.keyward.discovery.snapshot;

import dev.keyward.kernel.Refused;

/** Why a file is not read to its end, told to whoever gave it. */
final class Damage {
    private static final String ANOTHER = "Give the dump.rdb that SAVE or BGSAVE wrote, unpacked and whole.";

    private Damage() {}

    static Refused noSnapshot() {
        return refused("This is no RDB file: it does not begin with REDIS and the version of the format.", ANOTHER);
    }

    static Refused valkey() {
        return refused(
                "The file was written by Valkey 9 or later, in a format of its own that is not read here.",
                "Scan the keyspace itself.");
    }

    static Refused format(int format, int most) {
        return refused(
                "The file has version %d of the RDB format; read here are versions 2 to %d, up to Redis 8.2."
                        .formatted(format, most),
                "Scan the keyspace itself.");
    }

    static Refused cut(long bytes) {
        return refused("The file ends in the middle, after %,d bytes.".formatted(bytes), ANOTHER);
    }

    static Refused sum() {
        return refused("The checksum at the end of the file is not that of its bytes: it is damaged.", ANOTHER);
    }

    static Refused more() {
        return refused(
                "More follows behind the end of the RDB file, as in an AOF file with a preamble.",
                "An AOF file is not read here. " + ANOTHER);
    }

    static Refused strange(int number, long at) {
        return refused(
                "There is a value of an unknown kind (%d) at byte %,d.".formatted(number, at),
                "The file is damaged, or a module or a newer server wrote it: scan the keyspace itself.");
    }

    static Refused broken(long at) {
        return refused("The file makes no sense near byte %,d: it is damaged.".formatted(at), ANOTHER);
    }

    private static Refused refused(String message, String remedy) {
        return Refused.invalid("file", message, remedy);
    }
}
