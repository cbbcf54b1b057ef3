package dev.keyward.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code redis://user:password@host:port/database}, or {@code rediss://} for TLS. */
record KeyspaceUrl(Place place, int database, Account account, boolean tls) {
    private static final Set<String> SCHEMES = Set.of("redis", "rediss");
    private static final Pattern DATABASE = Pattern.compile("/?|/([0-9]{1,5})");
    private static final int USUAL_PORT = 6_379;

    static KeyspaceUrl parsed(AddressReader reader, @Nullable String written) {
        if (written == null || written.isBlank()) {
            throw reader.unreadableUrl("has no url");
        }
        try {
            return of(reader, new URI(written));
        } catch (URISyntaxException | IllegalArgumentException secretInside) {
            // Not passed on as the cause: its message repeats the address with its password.
            throw reader.unreadableUrl("has a url that cannot be read");
        }
    }

    private static KeyspaceUrl of(AddressReader reader, URI uri) {
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
            throw reader.unreadableUrl("has a url that is not redis://host:port or rediss://host:port");
        }
        var database = DATABASE.matcher(uri.getRawPath() == null ? "" : uri.getRawPath());
        if (!database.matches() || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw reader.unreadableUrl("has a url with more behind the port than the number of a database");
        }
        var host = uri.getHost().replaceAll("^\\[|]$", "");
        return new KeyspaceUrl(
                new Place(host, uri.getPort() < 0 ? USUAL_PORT : uri.getPort()),
                database.group(1) == null ? 0 : Integer.parseInt(database.group(1)),
                account(uri.getRawUserInfo()),
                "rediss".equals(uri.getScheme()));
    }

    /** {@code user:password}, or the password alone with or without a colon before it. */
    private static Account account(@Nullable String written) {
        if (written == null) {
            return Account.NOBODY;
        }
        var colon = written.indexOf(':');
        var user = colon <= 0 ? null : decoded(written.substring(0, colon));
        return new Account(user, decoded(written.substring(colon + 1)), null);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "KeyspaceUrl[secret]";
    }
}
