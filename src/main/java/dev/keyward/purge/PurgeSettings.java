package dev.keyward.purge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code keyward.purge.*}.
 *
 * @param originHeadroom by keyspace, the requests a second that the origins behind it can take beside their usual load
 * @param breakGlass what one person may let run alone
 */
@ConfigurationProperties("keyward.purge")
record PurgeSettings(
        @DefaultValue Map<String, Double> originHeadroom,
        @DefaultValue BreakGlass breakGlass) {

    /** @param mostKeys counted by the preview */
    record BreakGlass(@DefaultValue("100000") long mostKeys) {}

    @Nullable
    Double headroom(String keyspace) {
        return originHeadroom.get(keyspace);
    }
}
