package dev.keyward.purge.ui;

import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeId;
import dev.keyward.purge.PurgeState;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.StatusBadge;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of the pages about purges, relative to the console's root, for links from anywhere. */
public final class PurgeNavigation {
    static final String LIST = "purges";
    static final String NEW = FamilyNavigation.PURGE;
    static final String INCIDENT = "incident";

    private PurgeNavigation() {}

    /** The list of all purges. */
    public static String list() {
        return LIST;
    }

    /** The list of purges in any of these states. */
    public static String list(PurgeState... states) {
        return LIST + "?state=" + Arrays.stream(states).map(Enum::name).collect(Collectors.joining(","));
    }

    /** The list of all purges that name a family. */
    public static String list(String family) {
        return LIST + "?family=" + encoded(family);
    }

    /** The list of all purges that serve an incident. */
    public static String ofIncident(String number) {
        return LIST + "?" + INCIDENT + "=" + encoded(number);
    }

    /** The page of one purge. */
    public static String purge(PurgeId id) {
        return LIST + "/" + id;
    }

    /** The request form with these families chosen. */
    public static String request(Collection<String> families) {
        return families.stream()
                .map(family -> "family=" + encoded(family))
                .collect(Collectors.joining("&", families.isEmpty() ? NEW : NEW + "?", ""));
    }

    /**
     * What a request form begins with.
     *
     * @param values placeholder to its only values
     * @param regions empty for all of the keyspace
     */
    public record Prefill(
            List<String> families,
            Map<String, List<String>> values,
            List<String> regions,
            String reason,
            String incident) {}

    /** The request form with all of this filled in. */
    public static String request(Prefill known) {
        var parts = new ArrayList<String>();
        known.families().forEach(family -> parts.add("family=" + encoded(family)));
        known.values()
                .forEach((name, values) ->
                        values.forEach(value -> parts.add(encoded(RequestForm.VALUE + name) + "=" + encoded(value))));
        known.regions().forEach(region -> parts.add("region=" + encoded(region)));
        parts.add("reason=" + encoded(known.reason()));
        parts.add("incident=" + encoded(known.incident()));
        return NEW + "?" + String.join("&", parts);
    }

    /** The request form with everything a purge was asked for, to ask for it again. */
    public static String again(Purge purge) {
        var scope = purge.scope();
        var start = request(new Prefill(
                Titles.names(scope),
                scope.values(),
                scope.regions(),
                purge.reason(),
                Objects.requireNonNullElse(purge.incident(), "")));
        var versions = scope.families().stream().map(family -> "version=" + family.templateVersion());
        var how = HowFields.address(purge).entrySet().stream()
                .map(known -> known.getKey() + "=" + encoded(known.getValue()));
        return start + "&" + Stream.concat(versions.distinct(), how).collect(Collectors.joining("&"));
    }

    /** A state as every page about purges shows it. */
    public static StatusBadge badge(PurgeState state) {
        return StateWords.badge(state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
