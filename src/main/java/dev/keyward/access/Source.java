package dev.keyward.access;

/** Where a guess comes from: the address, or its /64 for IPv6, since one household has as many of those as it likes. */
final class Source {
    private static final int GROUPS = 4;

    private Source() {}

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = java.net.InetAddress.ofLiteral(address).getAddress();
            if (bytes.length == 4) {
                return java.net.InetAddress.ofLiteral(address).getHostAddress();
            }
            var text = new StringBuilder();
            for (var group = 0; group < GROUPS; group++) {
                text.append(String.format("%02x%02x:", bytes[2 * group], bytes[2 * group + 1]));
            }
            return text.append(":/64").toString();
        } catch (IllegalArgumentException unreadable) {
            return "unknown";
        }
    }
}
