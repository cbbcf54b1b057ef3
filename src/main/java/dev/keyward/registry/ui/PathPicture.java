package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.LayerHop.Layer;
import dev.keyward.registry.path.LayerPath;
import dev.keyward.registry.path.Station;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The path of a value as the playbook draws it: boxes and arrows to the eye, one ordered list to a screen reader, a
 * column on a phone. A layer nobody described is dashed, and below it stands what that means.
 */
final class PathPicture extends Div {
    /** @param promise how old a value may be */
    PathPicture(LayerPath path, Duration promise) {
        addClassName("kw-path-frame");
        add(new Paragraph(sentence(path, promise)), picture(path));
        if (!path.gaps().isEmpty()) {
            add(gaps(path));
        }
    }

    private static String sentence(LayerPath path, Duration promise) {
        if (path.isEmpty()) {
            return "Nobody has described this path yet. In an incident it tells who runs each step; edit the family to"
                    + " describe it.";
        }
        return path.usualLag()
                .map(lag -> "A change usually leaves the cache within %s; %s was promised%s"
                        .formatted(
                                Words.of(lag),
                                Words.of(promise),
                                lag.compareTo(promise) > 0 ? ", so the path is too slow for the promise." : "."))
                .orElse("Read from left to right; what changes at the origin comes back from below.");
    }

    private static Component picture(LayerPath path) {
        var list = new OrderedList();
        list.addClassName("kw-path");
        list.getElement().setAttribute("aria-label", "The path of a value, step by step");
        var client = new ListItem(name("Client"));
        client.addClassNames("kw-path-station", "kw-path-client");
        list.add(client);
        path.stations().forEach(station -> list.add(box(station)));
        var invalidates = path.stations().stream().anyMatch(station -> station.layer() == Layer.INVALIDATION_WORKER);
        list.setClassName("kw-path-by-ttl", !invalidates);
        if (invalidates) {
            list.add(arrow("kw-path-to-cache"), arrow("kw-path-to-cdn"));
        }
        return list;
    }

    /** What the worker's role says in words. */
    private static ListItem arrow(String name) {
        var arrow = new ListItem();
        arrow.addClassNames("kw-path-arrow", name);
        arrow.getElement().setAttribute("aria-hidden", "true");
        return arrow;
    }

    private static ListItem box(Station station) {
        var layer = station.layer();
        var role = new Span(role(layer));
        role.addClassName("kw-path-role");
        var box = new ListItem(name(label(layer)), role);
        box.addClassNames(
                "kw-path-station",
                "kw-path-" + layer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (station.isDescribed()) {
            station.hops().forEach(hop -> box.add(hop(hop)));
        } else {
            var none = new Span("Not described");
            none.addClassName("kw-path-none");
            box.addClassName("kw-path-gap");
            box.add(none);
        }
        return box;
    }

    private static Component hop(LayerHop hop) {
        var facts = new Div();
        facts.addClassName("kw-path-hop");
        facts.add(hop.owner() == null ? warned("no owner") : OwnershipNavigation.link(hop.owner()));
        var invalidates = hop.layer() == Layer.CDC || hop.layer() == Layer.INVALIDATION_WORKER;
        fact(facts, hop.retry(), invalidates, "retries", "no retry", "retry unknown");
        fact(facts, hop.dlq(), invalidates, "DLQ", "no DLQ", "DLQ unknown");
        if (hop.expectedLag() != null) {
            facts.add(new Span("usually " + Words.of(hop.expectedLag())));
        } else if (invalidates) {
            facts.add(warned("lag unknown"));
        }
        return facts;
    }

    private static void fact(
            Div facts, @Nullable Boolean holds, boolean matters, String yes, String no, String unknown) {
        if (holds == null) {
            if (matters) {
                facts.add(warned(unknown));
            }
        } else {
            facts.add(holds ? new Span(yes) : warned(no));
        }
    }

    private static Component warned(String words) {
        var span = new Span(words);
        span.addClassName("kw-path-warned");
        return span;
    }

    private static Component name(String words) {
        var name = new Span(words);
        name.addClassName("kw-path-name");
        return name;
    }

    private static Component gaps(LayerPath path) {
        var list = new UnorderedList();
        path.gaps().forEach(gap -> {
            var name = new Span(label(gap.layer()) + ". ");
            name.addClassName("kw-path-name");
            list.add(new ListItem(name, new Span(gap.gap())));
        });
        var number = path.gaps().size();
        var details = new NativeDetails(
                "%d %s not described, and what that means".formatted(number, number == 1 ? "layer" : "layers"), list);
        details.addClassName("kw-path-gaps");
        return details;
    }

    static String label(Layer layer) {
        return switch (layer) {
            case CDN -> "CDN";
            case API -> "API";
            case CACHE -> "Cache";
            case ORIGIN_DB -> "Origin database";
            case CDC -> "Change capture";
            case INVALIDATION_WORKER -> "Invalidation worker";
        };
    }

    private static String role(Layer layer) {
        return switch (layer) {
            case CDN -> "answers first";
            case API -> "asks the cache";
            case CACHE -> "holds these keys";
            case ORIGIN_DB -> "asked on a miss";
            case CDC -> "turns changes into events";
            case INVALIDATION_WORKER -> "invalidates cache and CDN";
        };
    }
}
