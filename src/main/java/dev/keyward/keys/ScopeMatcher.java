package dev.keyward.keys;

import dev.keyward.keys.Atom.Placeholder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The template's matcher, and then the values compared byte by byte. */
final class ScopeMatcher implements KeyMatcher {
    private final TemplateMatcher template;
    private final Map<Integer, Set<ByteBuffer>> chosen = new HashMap<>();

    ScopeMatcher(List<Atom> atoms, Map<String, List<String>> values) {
        this.template = new TemplateMatcher(atoms);
        for (int k = 0; k < atoms.size(); k++) {
            var only = atoms.get(k) instanceof Placeholder placeholder ? values.get(placeholder.name()) : null;
            if (only != null) {
                chosen.put(k, only.stream().map(ScopeMatcher::bytes).collect(Collectors.toSet()));
            }
        }
    }

    private static ByteBuffer bytes(String value) {
        return ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean matches(byte[] key) {
        if (!template.matches(key)) {
            return false;
        }
        if (chosen.isEmpty()) {
            return true;
        }
        var ends = template.ends(key);
        return chosen.entrySet().stream()
                .allMatch(only -> only.getValue().contains(ByteBuffer.wrap(template.value(key, ends, only.getKey()))));
    }

    @Override
    public Optional<Map<String, String>> values(byte[] key) {
        return matches(key) ? template.values(key) : Optional.empty();
    }
}
