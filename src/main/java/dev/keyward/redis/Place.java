package dev.keyward.redis;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where one server listens. */
record Place(String host, int port) {
    private static final Pattern WRITTEN = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^\\s:@/\\[\\]]+):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    /** Reads {@code host:port} or {@code [address]:port}. */
    static Optional<Place> parsed(String text) {
        var found = WRITTEN.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var port = Integer.parseInt(found.group(2));
        var host = found.group(1).replaceAll("^\\[|]$", "");
        return port < 1 || port > LAST_PORT ? Optional.empty() : Optional.of(new Place(host, port));
    }
}
