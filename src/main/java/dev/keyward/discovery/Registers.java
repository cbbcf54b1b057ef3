package dev.keyward.discovery;

import dev.keyward.discovery.tally.Register;
import dev.keyward.discovery.tally.Register.Shape;
import dev.keyward.keys.Arbiter;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.registry.LiveTemplates;
import dev.keyward.registry.Precedence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The register as a scan counts by it, and whose its families are. */
@Component
class Registers {
    private final LiveTemplates live;

    Registers(LiveTemplates live) {
        this.live = live;
    }

    /** Who answers for a family. */
    record Whose(String domain, String owner) {}

    Register of(String keyspace) {
        var templates = new LinkedHashMap<Shape, ParsedTemplate>();
        var text = new StringBuilder();
        for (var one : live.of(keyspace)) {
            templates.put(new Shape(one.family().text(), one.version()), new ParsedTemplate(one.template()));
            text.append(one.family()).append(' ').append(one.version());
            text.append(' ').append(one.template().text()).append('\n');
        }
        var pairs = live.precedence(keyspace);
        pairs.stream().map(Precedence.Pair::toString).sorted().forEach(text::append);
        return Register.of(templates, agreed(pairs), hash(text.toString()));
    }

    private static Arbiter<Shape> agreed(Set<Precedence.Pair> pairs) {
        var yields = pairs.stream()
                .map(pair -> pair.general().text() + " " + pair.specific().text())
                .collect(Collectors.toSet());
        return new Arbiter<>() {
            @Override
            public boolean same(Shape one, Shape other) {
                return one.family().equals(other.family());
            }

            @Override
            public boolean yields(Shape general, Shape specific) {
                return yields.contains(general.family() + " " + specific.family());
            }
        };
    }

    Map<String, Whose> whose(String keyspace) {
        var owners = live.owners(keyspace);
        var whose = new LinkedHashMap<String, Whose>();
        for (var one : live.of(keyspace)) {
            var owner = owners.get(one.family());
            whose.put(one.family().text(), new Whose(one.domain().text(), owner == null ? "" : owner.text()));
        }
        return whose;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
