package dev.keyward.registry.ui;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Outlook;
import dev.keyward.registry.Registry;
import dev.keyward.registry.TemplateCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the rules say about all that is typed, before anything is saved: in the panel and at the placeholders. */
final class Foresight {
    private final Registry registry;
    private final TemplatePanel panel;
    private final PlaceholderFields placeholders;
    private Optional<TemplateCheck> check = Optional.empty();
    private Consumer<Optional<Outlook>> told = none -> {};
    private List<Object> shown = List.of();

    Foresight(Registry registry, TemplatePanel panel, PlaceholderFields placeholders) {
        this.registry = registry;
        this.panel = panel;
        this.placeholders = placeholders;
    }

    /** Told what would become of the family; empty while something that every family needs is missing. */
    void tell(Consumer<Optional<Outlook>> act) {
        told = act;
    }

    /** Judges the template alone; answers it when it can be read. */
    Optional<KeyTemplate> reads(String text, String keyspace, @Nullable FamilyId self) {
        check = text.isEmpty() ? Optional.empty() : Optional.of(registry.check(text, keyspace, self));
        var template = check.flatMap(TemplateCheck::template);
        template.ifPresent(placeholders::follow);
        return template;
    }

    /**
     * Judges the whole and shows what was found; nothing moves while it is the same as before.
     *
     * @param spec what was typed; empty while something that every family needs is missing
     * @param self the family being edited; null for a new one
     */
    void looks(Optional<FamilySpec> spec, String keyspace, @Nullable FamilyId self) {
        if (shown.equals(List.of(check, keyspace, spec))) {
            return;
        }
        shown = List.of(check, keyspace, spec);
        var outlook = spec.map(readable -> registry.outlook(readable, self));
        check.ifPresentOrElse(known -> panel.shows(known, keyspace, outlook), panel::teaches);
        placeholders.attend(outlook.map(Outlook::findings).orElse(List.of()));
        told.accept(outlook);
    }
}
