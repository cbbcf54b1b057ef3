package dev.keyward.registry.lint;

import dev.keyward.registry.lint.Param.Limit;
import dev.keyward.registry.lint.Param.Names;
import java.util.Set;

/** Every number and list of the built-in standard, as domain.md 5.4 has them. A standard may set each of them. */
final class Defaults {
    static final Names VOLATILE = new Names(
            "names",
            "placeholder names whose values change with every request",
            Set.of(
                    "ts",
                    "timestamp",
                    "now",
                    "date",
                    "time",
                    "datetime",
                    "epoch",
                    "nonce",
                    "random",
                    "rand",
                    "request_id",
                    "trace_id",
                    "span_id",
                    "correlation_id",
                    "session_id",
                    "user_agent",
                    "referer",
                    "ip",
                    "ip_address",
                    "client_ip",
                    "remote_addr"));

    static final Names PERSONAL = new Names(
            "names",
            "placeholder names whose values identify a person",
            Set.of(
                    "email",
                    "mail",
                    "e_mail",
                    "phone",
                    "phone_number",
                    "mobile",
                    "msisdn",
                    "ssn",
                    "name",
                    "first_name",
                    "last_name",
                    "full_name",
                    "address",
                    "street",
                    "birth_date",
                    "birthday",
                    "date_of_birth",
                    "dob",
                    "passport",
                    "iban",
                    "card_number",
                    "credit_card",
                    "tax_id",
                    "national_id"));

    static final Limit PLACEHOLDERS = lower("maxPlaceholders", "the most placeholders in a template", 4, 16);
    static final Limit COMBINATIONS =
            lower("maxCombinations", "the most combinations of listed values", 10_000, 1_000_000_000);
    static final Limit LONG_KEY =
            lower("warnBytes", "the longest estimated key without a warning, in bytes", 128, 4_096);
    static final Limit LONGEST_KEY = lower("errorBytes", "the longest estimated key at all, in bytes", 512, 65_536);
    static final Limit FEW_VALUES = higher("fewValues", "a list this long or shorter is few hash slots", 16, 16_384);
    static final Limit LIVE_VERSIONS = lower("maxLiveVersions", "the most live versions of a template", 2, 20);

    static final Limit CONFIDENTIAL_TTL =
            lower("confidentialSeconds", "the longest TTL of a CONFIDENTIAL value, in seconds", 3_600, 315_360_000);
    static final Limit RESTRICTED_TTL =
            lower("restrictedSeconds", "the longest TTL of a RESTRICTED value, in seconds", 300, 315_360_000);
    static final Limit PURPOSE = higher("purposeCharacters", "the shortest purpose that explains something", 40, 500);
    static final Limit HOT_BYTES =
            lower("maxBytes", "the most memory of a write-through family, in bytes", 1L << 30, 1L << 50);
    static final Limit HOT_SHARE = lower("maxSharePercent", "its largest share of the keyspace, in percent", 5, 100);
    static final Limit OVERHEAD = higher("overheadBytes", "what Redis itself takes for a key, in bytes", 64, 4_096);
    static final Limit MANY_KEYS = lower("keys", "up to this many keys need no jitter", 100_000, 1_000_000_000_000L);
    static final Limit SAMPLE = lower("sampledKeys", "fewer sampled keys than this show nothing", 50, 1_000_000);
    static final Limit STRAY = lower("strayPercent", "sampled keys that may differ, in percent", 1, 100);
    static final Limit TTL_OFF = lower("ttlPercent", "how far the TTL may be off, in percent", 20, 1_000);
    static final Limit FACTOR = lower("factor", "how many times more or less there may be", 2, 1_000);

    private Defaults() {}

    private static Limit lower(String name, String says, long standard, long most) {
        return new Limit(name, says, standard, 1, most, true);
    }

    private static Limit higher(String name, String says, long standard, long most) {
        return new Limit(name, says, standard, 1, most, false);
    }
}
