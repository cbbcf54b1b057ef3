package dev.keyward.discovery.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that are values wherever they stand, and words before which a value stands. */
final class Vocabulary {
    /** @param name what a placeholder for such values is called */
    private record Lot(String name, Pattern words) {}

    private static final List<Lot> LOTS = List.of(
            lot(
                    "locale",
                    "(en|de|fr|es|it|pt|nl|pl|sv|da|fi|nb|no|cs|sk|hu|ro|bg|el|tr|ru|uk|ja|ko|zh|ar|he|hi|th|vi|id)([-_][A-Za-z]{2,4})?"),
            lot(
                    "region",
                    "(eu|us|ap|ca|sa|me|af|cn|apac|emea|amer|latam|eu|us)([-_](east|west|north|south|central|northeast|southeast)([-_]?\\d)?)?"),
            lot("country", "[A-Z]{2}|at|ch|de|fr|es|it|uk|gb|us|ca|au|nz|jp|cn|in|br|mx|nl|be|se|no|dk|fi|pl|cz|pt|ie"),
            lot("currency", "(?i)eur|usd|gbp|jpy|chf|cad|aud|cny|inr|brl|sek|nok|dkk|pln|czk"),
            lot("device", "desktop|mobile|tablet|phone|web|ios|android|tv"),
            lot("env", "prod|production|stage|staging|dev|development|test|testing|qa|uat|preprod"),
            lot(
                    "unit",
                    "\\d*(sec|second|s|min|minute|m|hour|h|hr|day|d|week|w|month|year|minutely|hourly|daily|weekly|monthly|yearly)s?"),
            lot("flag", "true|false|on|off|yes|no"));

    /** Behind one of these stands which one, not what of it. */
    private static final Set<String> LABELS = Set.of(
            "tenant",
            "org",
            "organization",
            "account",
            "acct",
            "customer",
            "client",
            "user",
            "username",
            "u",
            "shop",
            "store",
            "team",
            "workspace",
            "site",
            "merchant",
            "country",
            "lang",
            "locale",
            "region",
            "env",
            "city",
            "host",
            "worker",
            "node",
            "server",
            "queue",
            "channel",
            "topic",
            "room",
            "flag",
            "feature",
            "features",
            "slug",
            "sku",
            "domain");

    private Vocabulary() {}

    private static Lot lot(String name, String words) {
        return new Lot(name, Pattern.compile(words));
    }

    /** What they all are; empty when they are words like others. */
    static Optional<String> nameOf(Collection<String> words) {
        return LOTS.stream()
                .filter(lot -> words.stream()
                        .allMatch(word -> lot.words().matcher(word).matches()))
                .map(Lot::name)
                .findFirst();
    }

    static boolean announces(String word) {
        return LABELS.contains(word) || word.endsWith("s") && LABELS.contains(word.substring(0, word.length() - 1));
    }
}
