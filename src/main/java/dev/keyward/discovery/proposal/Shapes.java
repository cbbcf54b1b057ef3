package dev.keyward.discovery.proposal;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers the names of keys that belong to no family and says what they look like. One pass, any bytes, memory for about
 * 10,000 forms whatever the number of keys. Not safe for use by several threads: give each its own and merge them.
 */
public final class Shapes {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_EXAMPLE = 256;

    private final Branch root;
    private final List<Branch> beyond;
    private final Pruning pruning;

    public Shapes() {
        this(new Branch("", Part.END), Unsayable.branches());
    }

    private Shapes(Branch root, List<Branch> beyond) {
        this.root = root;
        this.beyond = beyond;
        this.pruning = new Pruning(root);
    }

    /** Takes a key, each once, of which nothing was read. */
    public void add(byte[] key) {
        entered(key);
    }

    /**
     * Takes a key, each once, with what was read of it.
     *
     * @param bytes what it takes in memory; negative when nobody measured it
     * @param lifeMillis left to live; negative when it does not expire
     */
    public void add(byte[] key, long bytes, long lifeMillis) {
        entered(key).weight.add(bytes, lifeMillis);
    }

    /** Where the key ends, counted at each step on the way and kept for an example. */
    private Branch entered(byte[] key) {
        var branch = counted(key);
        var hash = Hashing.komihash5_0().hashBytesToLong(key);
        if (branch.examples.wants(hash)) {
            branch.examples.add(
                    hash, new String(key, 0, Math.min(key.length, LONGEST_EXAMPLE), StandardCharsets.ISO_8859_1));
        }
        return branch;
    }

    private Branch counted(byte[] key) {
        var branch = read(key, this::enter);
        if (beyond.contains(branch)) {
            branch.keys++;
        }
        return branch;
    }

    private Branch enter(List<Part> parts) {
        if (!pruning.takes(parts)) {
            return beyond.get(Unsayable.SHAPELESS.ordinal());
        }
        var branch = root;
        for (int depth = 0; depth < parts.size(); depth++) {
            var part = parts.get(depth);
            var next = pruning.enter(branch, part, depth);
            next.take(next.form.equals(part.form()) ? part : part.asValue());
            branch = next;
        }
        return branch;
    }

    private Branch read(byte[] key, Function<List<Part>, Branch> way) {
        var unsayable = Unsayable.of(key);
        if (unsayable.isPresent()) {
            return beyond.get(unsayable.get().ordinal());
        }
        var readable = Readable.of(key);
        var parts = Cutter.parts(readable.text(), readable.hostile());
        return Unsayable.of(parts.getFirst(), readable.hostile())
                .map(why -> beyond.get(why.ordinal()))
                .orElseGet(() -> way.apply(parts));
    }

    /** Takes over what another saw, of other keys. */
    public void merge(Shapes other) {
        root.addAll(other.root);
        for (int i = 0; i < beyond.size(); i++) {
            beyond.get(i).addAll(other.beyond.get(i));
        }
        pruning.settle();
    }

    /** How many keys were taken. */
    public long keys() {
        return root.branches.values().stream().mapToLong(one -> one.keys).sum()
                + beyond.stream().mapToLong(one -> one.keys).sum();
    }

    int branches() {
        return root.size();
    }

    /** What the keys look like, those that take most first. Keys may be added afterwards. */
    public List<Proposal> proposals() {
        var settled = root.copy();
        new Settling().settle(settled);
        return new Proposals(settled, beyond).all();
    }

    /** All of it, for a checkpoint: as small as what is known, not as the keyspace. */
    public String toJson() {
        return JSON.writeValueAsString(
                new Kept.Whole(root.kept(), beyond.stream().map(Branch::kept).toList()));
    }

    public static Shapes fromJson(String json) {
        var whole = JSON.readValue(json, Kept.Whole.class);
        var beyond = whole.beyond().stream().map(Kept::branch).toList();
        return new Shapes(whole.root().branch(), beyond);
    }
}
