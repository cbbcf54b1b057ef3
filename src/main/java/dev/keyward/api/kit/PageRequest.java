package dev.keyward.api.kit;

import dev.keyward.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. The cursor is opaque to callers; inside it is the number of rows already seen.
 *
 * @param limit rows a page, 1 to 500
 * @param sort a field name, with {@code -} before it for descending; null for the list's own order (worst first)
 */
public record PageRequest(int limit, long offset, @Nullable String sort) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;
    private static final Pattern CURSOR = Pattern.compile("after:([0-9]{1,12})");

    /** Reads the three query parameters; a limit out of range, a strange cursor or an unknown sort is refused. */
    public static PageRequest of(
            @Nullable Integer limit, @Nullable String cursor, @Nullable String sort, Collection<String> sortable) {
        var size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw Refused.invalid(
                    "limit",
                    "limit is a number from 1 to %d.".formatted(MAX_LIMIT),
                    size < 1
                            ? "Ask for one row at least, or leave it out for %d.".formatted(DEFAULT_LIMIT)
                            : "Ask for fewer rows, and for the next page with its cursor.");
        }
        if (sort != null && !sortable.contains(sort.startsWith("-") ? sort.substring(1) : sort)) {
            throw Refused.invalid(
                    "sort",
                    "This list is not sorted by that.",
                    "Use one of: %s.".formatted(String.join(", ", sortable)));
        }
        return new PageRequest(size, cursor == null ? 0 : offset(cursor), sort);
    }

    private static long offset(String cursor) {
        try {
            var matcher = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (matcher.matches()) {
                return Long.parseLong(matcher.group(1));
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the same refusal: a caller cannot mend a cursor, only ask for a new one.
        }
        throw Refused.invalid(
                "cursor", "That cursor is not one of ours.", "Start from the first page, without a cursor.");
    }

    /** Wraps a page that was read with this request. */
    public <T> Listing<T> listing(List<T> items, long total) {
        var seen = offset + items.size();
        var next = seen < total && !items.isEmpty() ? cursor(seen) : null;
        return new Listing<>(items, next, total);
    }

    /** The same for a list that is small enough to be held whole. */
    public <T> Listing<T> cut(List<T> all) {
        return listing(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    private static String cursor(long seen) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("after:" + seen).getBytes(StandardCharsets.US_ASCII));
    }
}
