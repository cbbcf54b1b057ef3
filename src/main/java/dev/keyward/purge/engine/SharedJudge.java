package dev.keyward.purge.engine;

import dev.keyward.redis.KeyName;
import java.util.Arrays;
import java.util.List;

/**
 * Judges one name for several families at once, so that they share a scan. It goes where one of them names it, for then
 * it is that family's alone.
 *
 * @param beginnings what the keys of each family begin with; a name that begins otherwise is no look-alike
 */
public record SharedJudge(List<? extends Judge> families, List<byte[]> beginnings) implements Judge {
    @Override
    public Fate judge(KeyName name) {
        var ambiguous = false;
        for (var family : families) {
            var fate = family.judge(name);
            if (fate == Fate.NAMED) {
                return fate;
            }
            ambiguous |= fate == Fate.AMBIGUOUS;
        }
        if (ambiguous) {
            return Fate.AMBIGUOUS;
        }
        return looksAlike(name.bytes()) ? Fate.FOREIGN : Fate.UNRELATED;
    }

    private boolean looksAlike(byte[] name) {
        for (var beginning : beginnings) {
            var length = beginning.length;
            if (name.length >= length && Arrays.equals(name, 0, length, beginning, 0, length)) {
                return true;
            }
        }
        return false;
    }
}
