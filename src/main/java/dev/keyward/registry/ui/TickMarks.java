package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.checklist.Tick;
import dev.keyward.shell.kit.Glyph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The production checklist of one family in a row of a list: three marks, their words on hover and read aloud. */
final class TickMarks extends Span {
    TickMarks(List<Tick> ticks) {
        addClassName("kw-ticks");
        ticks.forEach(tick -> add(mark(tick.status())));
        var words = ticks.stream().map(TickMarks::words).collect(Collectors.joining("; "));
        setTitle(words);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", "Production checklist: " + words);
    }

    private static Glyph mark(Tick.Status status) {
        var mark = new Glyph(
                switch (status) {
                    case PASSED -> "good";
                    case FAILED -> "attention";
                    case NO_DATA -> "nodata";
                    case SKIPPED -> "neutral";
                });
        mark.addClassName("kw-tick-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return mark;
    }

    private static String words(Tick tick) {
        return "%s: %s"
                .formatted(tick.title(), ChecklistStrip.word(tick.status()).toLowerCase(Locale.ROOT));
    }
}
