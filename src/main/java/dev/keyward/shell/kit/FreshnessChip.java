package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A freshness class by word, shape and colour: a full mark for strict, a half one for soft, an empty one for batch. */
public final class FreshnessChip extends Span {
    /** @param freshnessClass {@code STRICT}, {@code SOFT} or {@code BATCH} */
    public FreshnessChip(Enum<?> freshnessClass) {
        super(Words.of(freshnessClass));
        addClassNames("kw-class", "kw-class-" + freshnessClass.name().toLowerCase(Locale.ROOT));
        setTitle("Freshness class: " + Words.of(freshnessClass));
    }
}
