package dev.keyward.stewardship.drift;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of drift in a few words each, for lists and sentences. */
public final class RuleWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("OD01", "no owner"),
            Map.entry("OD02", "owner not at work"),
            Map.entry("OD03", "nobody left in the owner"),
            Map.entry("OD04", "one person"),
            Map.entry("OD05", "not attested"),
            Map.entry("OD06", "no channel"),
            Map.entry("OD07", "invalidated from another domain"),
            Map.entry("OD08", "manifest names another owner"),
            Map.entry("OD09", "does not answer"),
            Map.entry("OD10", "undeclared writer"),
            Map.entry("OD11", "owner changed silently"));

    private RuleWords() {}

    /** In lower case, joined by commas. */
    public static String of(List<String> rules) {
        return rules.stream().map(rule -> WORDS.getOrDefault(rule, rule)).collect(Collectors.joining(", "));
    }
}
