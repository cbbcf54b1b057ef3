package dev.keyward.purge.rest;

import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import dev.keyward.purge.HowTo;
import dev.keyward.purge.NewPurge;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.approval.Approval;
import dev.keyward.purge.scope.Manner;
import dev.keyward.redis.KeyListing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bodies that callers send; every field, and every element of a list, may be missing until it is looked at. */
final class Wanted {
    private Wanted() {}

    record PurgeBody(
            @Nullable List<String> families,
            @Nullable String keyspace,
            @Nullable Map<String, List<String>> values,
            @Nullable List<Integer> templateVersions,
            @Nullable List<String> regions,
            @Nullable String reason,
            @Nullable String incident,
            @Nullable Long maxKeysPerSecond,
            @Nullable Pace pace,
            @Nullable Integer softSeconds,
            @Nullable IndexBody index,
            @Nullable Boolean verify) {

        NewPurge toNewPurge() {
            return new NewPurge(
                    all("families", families == null ? List.of() : families),
                    given("keyspace", keyspace),
                    chosen(),
                    templateVersions == null ? null : all("templateVersions", templateVersions),
                    regions == null ? null : all("regions", regions),
                    given("reason", reason),
                    incident,
                    maxKeysPerSecond,
                    new HowTo(pace, softSeconds, index == null ? null : index.toIndex(), verify));
        }

        private Map<String, List<String>> chosen() {
            var chosen = new java.util.LinkedHashMap<String, List<String>>();
            if (values != null) {
                values.forEach((placeholder, some) -> {
                    if (some == null) {
                        throw Refused.invalid(
                                "values." + placeholder, "null is not a list of values.", "Leave it out to mean all.");
                    }
                    chosen.put(placeholder, all("values." + placeholder, some));
                });
            }
            return chosen;
        }
    }

    record IndexBody(@Nullable String key, KeyListing.@Nullable Kind kind) {
        Manner.Index toIndex() {
            return new Manner.Index(given("index.key", key), given("index.kind", kind));
        }
    }

    record PaceBody(@Nullable Pace pace, @Nullable String reason) {}

    record DecisionBody(
            Approval.@Nullable Decision decision,
            @Nullable String comment,
            @Nullable String scopeHash) {}

    /** @param confirm the first family's name, which a token need not send; sent, it has to be right */
    record MoveBody(
            @Nullable PurgeState to,
            @Nullable String reason,
            @Nullable String confirm) {}

    record ReplayBody(@Nullable String reason) {}

    record SwitchBody(@Nullable Boolean on, @Nullable String reason) {}

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "%s is missing.".formatted(field), "Send it.");
        }
        return value;
    }

    private static <T> List<T> all(String field, List<T> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw Refused.invalid(field, "null is not a value here.", "Leave it out, or send a real value.");
        }
        return values.stream().map(value -> given(field, value)).toList();
    }
}
