package dev.keyward.webhook;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a webhook leads: http or https, without account and fragment, and its origin is on the deployment's list. What
 * cannot be is refused by {@link IllegalArgumentException} with a sentence that repeats nothing of the address.
 *
 * @param host in punycode, so that a look-alike letter is seen for what it is
 * @param path with the query
 */
public record Target(boolean secure, String host, int port, String path) {
    private static final int LONGEST = 2_000;
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]+]?");
    /** Ports of databases, mail and shells, which no webhook listens on. */
    private static final Set<Integer> NEVER = Set.of(22, 23, 25, 110, 143, 465, 587, 3306, 5432, 6379, 11211, 27017);

    public static Target of(String url, Collection<String> allowedOrigins) {
        if (url.length() > LONGEST) {
            throw new IllegalArgumentException("The address is too long.");
        }
        var target = read(url.strip());
        if (allowedOrigins.stream().noneMatch(origin -> target.origin().equalsIgnoreCase(origin.strip()))) {
            throw new IllegalArgumentException("Its origin is not on the list of allowed ones.");
        }
        return target;
    }

    private static Target read(String url) {
        try {
            return read(new URI(url));
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException("The address cannot be read.");
        }
    }

    private static Target read(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("The address begins with neither https:// nor http://.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("The address needs a host, and has neither an account nor a fragment.");
        }
        var secure = scheme.equals("https");
        var port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
        if (port == 0 || port > 65_535 || NEVER.contains(port)) {
            throw new IllegalArgumentException("No webhook listens on that port.");
        }
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Target(
                secure,
                IDN.toASCII(uri.getHost().toLowerCase(Locale.ROOT)),
                port,
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    /** Scheme, host and port, the port left out where it is the usual one. */
    public String origin() {
        var usual = port == (secure ? 443 : 80);
        return (secure ? "https://" : "http://") + host + (usual ? "" : ":" + port);
    }

    /**
     * One address of the host, to connect to without asking again: a name that leads to this machine or to its
     * link-local neighbours, if only with one of its records, is refused. Who means this machine writes its number or
     * localhost.
     */
    public InetAddress address() throws UnknownHostException {
        var all = InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        var meant = host.equals("localhost") || LITERAL.matcher(host).matches();
        if (Arrays.stream(all).anyMatch(one -> forbidden(one, meant))) {
            throw new UnknownHostException("The host leads to an address that no webhook may be sent to.");
        }
        return all[0];
    }

    private static boolean forbidden(InetAddress address, boolean meant) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || (address.isLoopbackAddress() && !meant);
    }
}
