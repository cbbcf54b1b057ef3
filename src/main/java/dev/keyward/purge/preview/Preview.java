package dev.keyward.purge.preview;

import dev.keyward.purge.approval.OriginLoad;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run tells beside its count.
 *
 * @param range between which numbers the count lies, with 95 % confidence
 * @param looked names the scan went past, to tell how long the whole takes; null where none was scanned for
 * @param keys that the keyspace held; null likewise
 * @param whose whose the look-alikes are
 * @param lives how long sampled keys would still live; null when the server does not tell
 * @param load what the origins would have to answer beside
 * @param reasons sentences that end "HIGH because ..."
 */
public record Preview(
        CountRange range,
        @Nullable Long looked,
        @Nullable Long keys,
        List<Whose> whose,
        @Nullable Lives lives,
        OriginLoad load,
        List<String> reasons) {
    public Preview {
        whose = List.copyOf(whose);
        reasons = List.copyOf(reasons);
    }
}
