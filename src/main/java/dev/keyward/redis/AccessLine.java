package dev.keyward.redis;

import dev.keyward.redis.Keyspace.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command that gives the console's Redis account what it needs and nothing more, to be typed into redis-cli by
 * whoever administers the server. The password is theirs to fill in.
 *
 * @param globs the keys it may delete, in bytes as Redis reads them
 * @param events where it writes invalidation events; null when the deployment wants none
 */
public record AccessLine(
        Topology topology, List<byte[]> globs, @Nullable EventStream events) {
    /** Without these nothing works. */
    private static final List<String> NEEDED = List.of("+scan", "+unlink", "+ping", "+info");

    /** A soft purge, an index and a check behind a purge. */
    private static final List<String> PURGES = List.of("+pexpire", "+exists", "+sscan", "+zscan");

    /** Sizes, lives and use, which warm lists and previews show; refused, they are left out. */
    private static final List<String> SHOWN =
            List.of("+memory|usage", "+pttl", "+object|freq", "+object|idletime", "+type");

    /** What the sampled keys of a scan look like; refused, it is left out. */
    private static final List<String> SCANS = List.of("+strlen", "+object|encoding");

    private static final List<String> CLUSTER =
            List.of("+cluster|nodes", "+cluster|getkeysinslot", "+cluster|countkeysinslot", "+asking");

    /** The line as redis-cli takes it. */
    public String text() {
        var words = new ArrayList<>(List.of("ACL", "SETUSER", "keyward", "reset", "on", ">PASSWORD", "resetchannels"));
        globs.stream().map(glob -> AclWord.of("~", glob)).forEach(words::add);
        if (events != null) {
            words.add("~" + events.key());
        }
        words.add("-@all");
        Stream.of(NEEDED, PURGES, SHOWN, SCANS).forEach(words::addAll);
        if (events != null) {
            words.add("+xadd");
        }
        if (topology == Topology.CLUSTER) {
            words.addAll(CLUSTER);
        }
        return String.join(" ", words);
    }

    /** Beside it on every sentinel, when those ask for an account too. */
    public String textForSentinels() {
        return "ACL SETUSER keyward reset on >PASSWORD -@all +ping +sentinel|get-master-addr-by-name";
    }

    /** The glob for people. */
    public static String shown(byte[] glob) {
        return AclWord.shown(glob);
    }
}
