package dev.keyward.discovery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The bytes of a keyspace as one bar in four parts, each with its pattern; below it what the patterns mean. */
final class CoverageBar extends Div {
    CoverageBar(List<Part> parts) {
        addClassName("kw-coverage");
        var bar = new Div();
        bar.addClassName("kw-coverage-bar");
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        parts.stream()
                                .map(part -> part.label() + " "
                                        + Sizes.share(part.share().bytesPart()))
                                .collect(Collectors.joining(", ", "Of the bytes: ", ".")));
        parts.stream().filter(part -> part.share().bytesPart() > 0).forEach(part -> bar.add(stretch(part)));
        add(bar, keys(parts));
    }

    private static Div stretch(Part part) {
        var stretch = new Div();
        stretch.addClassNames("kw-coverage-part", "kw-map-" + part.kind().css());
        stretch.getStyle()
                .setFlexGrow(String.format(Locale.ROOT, "%.5f", part.share().bytesPart()));
        return stretch;
    }

    private static Div keys(List<Part> parts) {
        var keys = new Div();
        keys.addClassName("kw-coverage-keys");
        parts.forEach(part -> {
            var key = new Span(part.label() + " " + Sizes.share(part.share().bytesPart()));
            key.addClassNames("kw-map-key", "kw-map-key-" + part.kind().css());
            keys.add(key);
        });
        return keys;
    }
}
