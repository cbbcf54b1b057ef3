package dev.keyward.testing;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Stands on the wire between a console and its Redis and writes down what is asked before Redis hears it: how often
 * each command, and every name that is named to be deleted or to expire. The wire can be broken ({@link #faults()}); what
 * was asked counts all the same. Nothing of the product reads along.
 */
public final class RedisTap implements AutoCloseable {
    private static final Set<String> OF_MANY = Set.of("UNLINK", "DEL", "GETDEL");
    private static final Set<String> OF_ONE = Set.of("EXPIRE", "PEXPIRE", "EXPIREAT", "PEXPIREAT");

    private final FaultProxy wire;
    private final Map<String, Long> commands = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> named = new ConcurrentLinkedQueue<>();

    /** A tap in front of the Redis on this loopback port. */
    public RedisTap(int server) {
        this(server, 20_260_301);
    }

    /** @param seed where what is random in its faults comes from */
    public RedisTap(int server, long seed) {
        wire = new FaultProxy(server, seed, this::written);
    }

    /** What the console is told instead of the server's address. */
    public String uri() {
        return "redis://127.0.0.1:" + port();
    }

    public int port() {
        return wire.port();
    }

    /** To break the wire, and to heal it. */
    public FaultProxy faults() {
        return wire;
    }

    /** How often each command was asked, by its upper-case name. */
    public Map<String, Long> commands() {
        return new TreeMap<>(commands);
    }

    /**
     * Every name in every UNLINK, DEL or EXPIRE so far, in order and as often as it was named; ISO 8859-1, a character a
     * byte.
     */
    public List<String> named() {
        return List.copyOf(named);
    }

    /** Forgets what was asked so far. */
    public void forget() {
        commands.clear();
        named.clear();
    }

    private FaultProxy.Cutting.Pieces written(InputStream client) {
        var wording = new RespReader(client);
        return () -> {
            var command = wording.next();
            if (!command.isEmpty()) {
                note(command);
            }
            return wording.raw();
        };
    }

    private void note(List<String> command) {
        var verb = command.getFirst().toUpperCase(Locale.ROOT);
        commands.merge(verb, 1L, Long::sum);
        if (OF_MANY.contains(verb)) {
            named.addAll(command.subList(1, command.size()));
        } else if (OF_ONE.contains(verb)) {
            named.add(command.get(1));
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
