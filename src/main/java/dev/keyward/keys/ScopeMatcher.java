package dev.keyward.keys;

import dev.keyward.keys.Atom.Placeholder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The template's matcher, and then the values compared byte by byte. */
final class ScopeMatcher implements KeyMatcher {
    private final TemplateMatcher template;
    private final List<Chosen> chosen = new ArrayList<>();

    private record Chosen(int atom, Set<ByteBuffer> values) {}

    ScopeMatcher(List<Atom> atoms, Map<String, List<String>> values) {
        this.template = new TemplateMatcher(atoms);
        for (int k = 0; k < atoms.size(); k++) {
            var only = atoms.get(k) instanceof Placeholder placeholder ? values.get(placeholder.name()) : null;
            if (only != null) {
                chosen.add(new Chosen(k, only.stream().map(ScopeMatcher::bytes).collect(Collectors.toSet())));
            }
        }
    }

    private static ByteBuffer bytes(String value) {
        return ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean matches(byte[] key) {
        return template.matches(key) && (chosen.isEmpty() || carries(key));
    }

    private boolean carries(byte[] key) {
        var ends = template.ends(key);
        for (var only : chosen) {
            int from = template.from(ends, only.atom());
            if (!only.values().contains(ByteBuffer.wrap(key, from, template.to(ends, only.atom()) - from))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<Map<String, String>> values(byte[] key) {
        return matches(key) ? template.values(key) : Optional.empty();
    }
}
