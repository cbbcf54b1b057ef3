package dev.keyward.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Modules;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import tools.jackson.databind.node.ArrayNode;

/**
 * Ctrl+K: go anywhere, do anything permitted, or paste a key and land on its family. The dialog is drawn by
 * frontend/palette.js, which asks here on each pause in typing.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Palette extends Div {
    private static final int MOST_OF_EACH = 14;
    /** A key in Redis may be longer, but nobody reads it. */
    private static final int LONGEST_TEXT = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Palette.class);

    private final transient List<PaletteSource> sources;

    Palette(List<PaletteSource> sources, CurrentActor reader) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(PaletteSource::order))
                .toList();
        addClassName("kw-palette-host");
        getElement().setAttribute("data-account", reader.actor().name());
        add(button());
        Modules.attend(this, "palette", "attend");
    }

    private static Button button() {
        var words = new Span("Search or paste a key");
        words.addClassName("kw-palette-words");
        var keys = new Span("Ctrl K");
        keys.addClassNames("kw-key", "kw-palette-keys");
        var button = new Button(new Div(new Glyph("search"), words, keys));
        button.addClassName("kw-palette-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Search or paste a key Ctrl K");
        button.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    /** What fits the text, group by group. A source that fails is left out and logged. */
    @ClientCallable
    ArrayNode find(String typed) {
        var text = typed.strip();
        var asked = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return JacksonUtils.listToJson(
                once(sources.stream().flatMap(source -> answer(source, asked)).toList()));
    }

    /** A page that a feature offers in its own words is not told again as a place. */
    private static List<PaletteEntry> once(List<PaletteEntry> all) {
        var told = all.stream()
                .filter(entry -> !Places.GROUP.equals(entry.group()))
                .flatMap(entry -> Stream.ofNullable(entry.path()))
                .collect(Collectors.toSet());
        var places = new HashSet<String>();
        return all.stream()
                .filter(entry -> !Places.GROUP.equals(entry.group())
                        || !told.contains(entry.path()) && places.add(String.valueOf(entry.path())))
                .toList();
    }

    private static Stream<PaletteEntry> answer(PaletteSource source, String text) {
        try {
            return source.find(text).stream().limit(MOST_OF_EACH);
        } catch (RuntimeException broken) {
            LOG.error("{} did not answer the palette.", source.getClass().getSimpleName(), broken);
            return Stream.empty();
        }
    }
}
