package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Span;
import dev.keyward.keys.Atom;
import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Segment;

/**
 * A key template as people read it: literals plain, placeholders as soft chips with their type on hover, the version
 * tinted. The characters are those of the template, so selecting it copies it; a screen reader gets it as one text.
 */
public final class TemplateText extends Span {
    private final String template;

    public TemplateText(KeyTemplate template) {
        this.template = template.text();
        addClassName("kw-template");
        var text = new Span();
        text.addClassName("kw-template-text");
        text.getElement().setAttribute("role", "img").setAttribute("aria-label", this.template);
        for (var segment : template.segments()) {
            if (segment.index() > 0) {
                text.add(part(":", "kw-template-colon"));
            }
            draw(text, segment);
        }
        add(text);
    }

    /** Adds a button that copies the template. */
    public TemplateText copyable() {
        add(new CopyButton("template", template));
        return this;
    }

    private static void draw(Span text, Segment segment) {
        if (segment.isVersion()) {
            text.add(part(segment.text(), "kw-template-version"));
            return;
        }
        segment.atoms().forEach(atom -> text.add(part(atom)));
    }

    private static Span part(Atom atom) {
        return switch (atom) {
            case Literal(String text) -> part(text, "kw-template-literal");
            case Placeholder placeholder -> placeholder(placeholder);
        };
    }

    private static Span placeholder(Placeholder placeholder) {
        var chip = part(placeholder.text(), "kw-template-placeholder");
        chip.setTitle(
                placeholder.rest()
                        ? "The rest of the key, colons included"
                        : "A value is " + placeholder.type().says());
        if (placeholder.hashtag()) {
            chip.addClassName("kw-template-tag");
            chip.setTitle(chip.getTitle().orElse("") + "; in braces, as a Redis Cluster hash tag");
        }
        return chip;
    }

    private static Span part(String text, String name) {
        var part = new Span(text);
        part.addClassName(name);
        return part;
    }
}
