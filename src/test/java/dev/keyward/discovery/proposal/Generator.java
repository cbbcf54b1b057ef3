package dev.keyward.discovery.proposal;

import dev.keyward.keys.ValueType;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.keys.ValueType.OneOf;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes values of a placeholder as real systems have them; the n-th of a seed is always the same. */
final class Generator {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String ADJECTIVES =
            "blue red green small large quick quiet happy bright old new tiny warm cold smart";
    private static final String NOUNS =
            "mug shirt lamp chair table phone bag hat shoe book pen clock ring desk cup plate";
    private static final String NAMES =
            "alice bob carol dave erin frank grace heidi ivan judy mallory niaj olivia peggy rupert sybil trent victor walter zoe";

    private final Random random;

    Generator(Random random) {
        this.random = random;
    }

    /** @param how such as {@code hex(32)}; empty for what the type says */
    String value(String how, ValueType type, int place) {
        if (how.isEmpty()) {
            return byType(type, place);
        }
        var what = how.substring(0, how.indexOf('('));
        var with = how.substring(how.indexOf('(') + 1, how.length() - 1);
        return switch (what) {
            case "pick" -> pick(with.split(","));
            case "words" -> with.split(",")[place % with.split(",").length];
            case "each" -> slug(place);
            case "slug" -> slug(random.nextInt(Integer.parseInt(with)));
            case "user" -> user(random.nextInt(Integer.parseInt(with)));
            case "int" -> number(with);
            case "hex" -> hex(Integer.parseInt(with));
            case "b64" -> text(BASE64, Integer.parseInt(with));
            case "b62" -> text(BASE64.substring(0, 62), Integer.parseInt(with));
            case "b36" -> text(BASE64.substring(26, 62), Integer.parseInt(with));
            case "b32" -> text("0123456789bcdefghjkmnpqrstuvwxyz", Integer.parseInt(with));
            default -> throw new IllegalArgumentException(how);
        };
    }

    /** The kinds that take no number. */
    String named(String how) {
        return switch (how) {
            case "ip" -> "%d.%d.%d.%d".formatted(1 + random.nextInt(220), below(256), below(256), 1 + below(254));
            case "email" -> user(below(900)) + below(90) + "@" + pick("example.com", "mail.example.org", "example.net");
            case "pairs" -> pick("EUR", "USD", "GBP", "JPY", "CHF") + "-" + text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3);
            case "url" -> "https/" + pick("news", "shop", "blog") + "/" + slug(below(400)) + "-" + below(9000);
            case "coords" -> "%d.%04d,%d.%04d".formatted(40 + below(19), below(10000), below(25), below(10000));
            case "ulid" -> "01J" + text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 23);
            default -> throw new IllegalArgumentException(how);
        };
    }

    private String byType(ValueType type, int place) {
        return switch (type) {
            case OneOf(List<String> values) -> pick(values.toArray(String[]::new));
            case Named named ->
                switch (named) {
                    case ANY -> user(below(500));
                    case INT -> String.valueOf(1 + below(900_000));
                    case SLUG -> slug(below(300));
                    case UUID -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case HEX -> hex(32);
                    case DATE -> LocalDate.of(2024, 1, 1).plusDays(place % 900).toString();
                };
        };
    }

    private static String slug(int n) {
        var adjectives = ADJECTIVES.split(" ");
        var nouns = NOUNS.split(" ");
        var words = adjectives[n % adjectives.length] + "-" + nouns[n / adjectives.length % nouns.length];
        var round = n / adjectives.length / nouns.length;
        return round == 0 ? words : words + "-" + round;
    }

    private static String user(int n) {
        var names = NAMES.split(" ");
        var first = names[n % names.length];
        return n < names.length
                ? first
                : first
                        + (n % 3 == 0 ? "." : n % 3 == 1 ? "_" : "")
                        + names[n / names.length % names.length]
                        + (n >= names.length * names.length ? "x" + n : "");
    }

    private String number(String with) {
        var bounds = with.split("-");
        return String.valueOf(random.nextLong(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]) + 1));
    }

    private String hex(int length) {
        var bytes = new byte[(length + 1) / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).substring(0, length);
    }

    private String text(String letters, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(below(letters.length())));
        }
        return text.toString();
    }

    private String pick(String... some) {
        return some[below(some.length)];
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }
}
