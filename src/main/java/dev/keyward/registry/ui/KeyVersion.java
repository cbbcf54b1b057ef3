package dev.keyward.registry.ui;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.Registry;
import dev.keyward.registry.TemplateVersion;
import java.util.Optional;

/** A template a key still has although it is not the one written now. */
record KeyVersion(KeyTemplate old, KeyTemplate current) {
    /** Nothing when the key has the template that is written now, or no family. */
    static Optional<KeyVersion> of(Registry registry, KeyResolution found) {
        var name = found.family();
        var version = found.version();
        if (name == null || version == null) {
            return Optional.empty();
        }
        var family = registry.family(name);
        return family.templates().stream()
                .filter(one -> one.versionNo() == version && version != family.templateVersion())
                .map(TemplateVersion::template)
                .map(old -> new KeyVersion(old, family.template()))
                .findFirst();
    }

    String words() {
        return "Its family, by a deprecated template";
    }

    String sentence() {
        return "The key has the deprecated template %s: still read and purged, no longer written. Written now is %s."
                .formatted(old.text(), current.text());
    }
}
