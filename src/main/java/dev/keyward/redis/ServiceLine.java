package dev.keyward.redis;

import dev.keyward.redis.Keyspace.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The command that gives a service's Redis account the keys it works with and no others, to be typed into redis-cli by
 * whoever administers the server. The password is theirs to fill in.
 *
 * @param service the account is called like the service
 * @param patterns the keys it may use, and how
 * @param kinds the categories of commands its values take, such as {@code string} or {@code hash}
 */
public record ServiceLine(Topology topology, String service, List<Pattern> patterns, Set<String> kinds) {
    private static final Set<String> TAKEN = Set.of("default", "keyward");

    private static final List<String> CONNECTION =
            List.of("+ping", "+hello", "+select", "+reset", "+client|setname", "+client|id", "+command");

    private static final List<String> TOGETHER = List.of("+multi", "+exec", "+discard", "+watch", "+unwatch");
    private static final List<String> LOOKING = List.of("+exists", "+ttl", "+pttl", "+type");
    private static final List<String> DROPPING = List.of("+del", "+unlink", "+expire", "+pexpire", "+expireat");

    private static final List<String> CLUSTER =
            List.of("+cluster|slots", "+cluster|nodes", "+cluster|myid", "+asking", "+readonly", "+readwrite");

    /** What may be done with the keys of a pattern. */
    public enum Right {
        READ("%R~"),
        WRITE("%W~"),
        BOTH("~"),
        /** Deleting, and letting expire sooner: what invalidates, and writes nothing. */
        DROP("%W~");

        private final String permission;

        Right(String permission) {
            this.permission = permission;
        }

        boolean writes() {
            return this == WRITE || this == BOTH;
        }
    }

    /** A glob in bytes as Redis reads it. */
    public record Pattern(byte[] glob, Right right) {
        String word() {
            return AclWord.of(right.permission, glob);
        }
    }

    /** The account's name; the names of other accounts are never taken. */
    public String account() {
        return TAKEN.contains(service) ? "service-" + service : service;
    }

    /** The line as redis-cli takes it, for Redis 7.0 and later. */
    public String text() {
        var words = begun();
        patterns(false).map(Pattern::word).forEach(words::add);
        commands(words, patterns(false).toList(), false);
        words.addAll(selector());
        return String.join(" ", words);
    }

    /** The same for Redis 6, which tells no reading from writing by key: who writes some keys may write all of them. */
    public String textForRedis6() {
        var words = begun();
        patterns.stream()
                .map(pattern -> AclWord.of("~", pattern.glob()))
                .distinct()
                .forEach(words::add);
        commands(
                words,
                patterns,
                patterns.stream().noneMatch(pattern -> pattern.right().writes()));
        return String.join(" ", words);
    }

    /** Whether Redis 6 lets it write keys that it should only read or drop. */
    public boolean isCoarserOnRedis6() {
        return patterns.stream().anyMatch(pattern -> pattern.right().writes())
                && patterns.stream().anyMatch(pattern -> pattern.right() != Right.BOTH);
    }

    private List<String> begun() {
        return new ArrayList<>(List.of("ACL", "SETUSER", account(), "reset", "on", ">PASSWORD", "resetchannels"));
    }

    private void commands(List<String> words, List<Pattern> used, boolean onlyReads) {
        words.add("-@all");
        new TreeSet<>(kinds).forEach(kind -> words.add("+@" + kind));
        if (onlyReads) {
            words.add("-@write");
        }
        words.add("-@dangerous");
        Stream.of(CONNECTION, TOGETHER, LOOKING).forEach(words::addAll);
        if (used.stream().anyMatch(pattern -> pattern.right() != Right.READ)) {
            words.addAll(DROPPING);
        }
        if (topology == Topology.CLUSTER) {
            words.addAll(CLUSTER);
        }
    }

    /** Apart from the rest, so that what only drops some keys writes no values to them. */
    private List<String> selector() {
        var words = new ArrayList<>(patterns(true).map(Pattern::word).toList());
        if (words.isEmpty()) {
            return words;
        }
        Stream.of(LOOKING, DROPPING).forEach(words::addAll);
        words.set(0, "(" + words.getFirst());
        words.set(words.size() - 1, words.getLast() + ")");
        return words;
    }

    private Stream<Pattern> patterns(boolean dropping) {
        return patterns.stream().filter(pattern -> (pattern.right() == Right.DROP) == dropping);
    }
}
