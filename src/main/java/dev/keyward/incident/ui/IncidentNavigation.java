package dev.keyward.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.purge.ui.PurgeNavigation;
import dev.keyward.purge.ui.PurgeNavigation.Prefill;
import dev.keyward.registry.FamilyId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The ways to the pages of incidents, for every module that names one. */
public final class IncidentNavigation {
    /** The list of incidents, as links write it. */
    public static final String LIST = "incidents";

    /** The form that declares one. */
    public static final String DECLARE = "incidents/new";

    /** What all of them together say. */
    public static final String METRICS = "incidents/metrics";

    /** The page whose parts other features add to. */
    public static final String PAGE = "incident";

    private IncidentNavigation() {}

    /** The address of an incident's page, relative to the console's root. */
    public static String path(IncidentNumber number) {
        return LIST + "/" + number;
    }

    /** The same with one of its tabs in front. */
    public static String path(IncidentNumber number, String tab) {
        return path(number) + "?tab=" + encoded(tab);
    }

    /** A link that reads as the incident's number. */
    public static Anchor link(IncidentNumber number) {
        return new Anchor(path(number), number.words());
    }

    /** The form that declares one about a family. */
    public static String declare(FamilyId family) {
        return DECLARE + "?family=" + encoded(family.text());
    }

    /** The list of those that affect a family. */
    public static String list(FamilyId family) {
        return LIST + "?family=" + encoded(family.text());
    }

    /**
     * The form for a purge that serves it, with everything filled in that the incident knows. It forgot the key it began
     * with, so what is left to say are the values.
     *
     * @param families of one keyspace
     * @param values placeholder to its only values
     */
    public static String purge(Incident incident, List<FamilyId> families, Map<String, List<String>> values) {
        var regions = incident.families().stream()
                .filter(one -> families.contains(one.family()))
                .flatMap(one -> one.regionList().stream())
                .distinct()
                .toList();
        return PurgeNavigation.request(new Prefill(
                families.stream().map(FamilyId::text).toList(),
                values,
                regions,
                "Incident %s: %s".formatted(incident.id().words(), incident.title()),
                incident.id().toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
