package dev.keyward.manifest.file;

import dev.keyward.kernel.Finding;
import dev.keyward.manifest.shape.Conformity;
import dev.keyward.manifest.shape.Nearest;
import dev.keyward.manifest.shape.Shape;
import dev.keyward.manifest.shape.Shape.Entries;
import dev.keyward.manifest.shape.Shape.Fields;
import dev.keyward.manifest.shape.Shape.Items;
import dev.keyward.manifest.shape.Shape.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Manifests as documents of a YAML file: {@code apiVersion}, {@code kind}, {@code metadata} and {@code spec} (domain.md 3.3). */
public final class YamlManifests {
    static final String VERSION = "cachegov/v1";
    static final String KIND = "KeyFamily";
    /** What stands under metadata; everything else stands under spec. */
    static final Set<String> METADATA = new LinkedHashSet<>(List.of("name", "domain"));

    private static final Set<String> TOP = new LinkedHashSet<>(List.of("apiVersion", "kind", "metadata", "spec"));

    private final Fields fields;

    public YamlManifests(Fields fields) {
        this.fields = fields;
    }

    public List<Entry> read(String text) {
        var documents = YamlReader.read(text);
        if (documents.isEmpty()) {
            throw new FileProblem(1, "The file is empty. A document begins with 'apiVersion: %s'.".formatted(VERSION));
        }
        return documents.stream().map(this::entry).toList();
    }

    private Entry entry(Node document) {
        var findings = new ArrayList<Finding>();
        var top = children(document);
        unknown(top.keySet(), TOP, "", findings);
        constant(top, "apiVersion", VERSION, findings);
        constant(top, "kind", KIND, findings);
        var manifest = new LinkedHashMap<String, Object>();
        var inSpec = new LinkedHashSet<>(fields.parts().keySet());
        inSpec.removeAll(METADATA);
        part(top.get("metadata"), "metadata", METADATA, manifest, findings);
        part(top.get("spec"), "spec", inSpec, manifest, findings);
        return new Entry(
                line(document, top.get("metadata")),
                manifest.get("name") instanceof String name ? name : "",
                manifest,
                List.of(),
                findings);
    }

    /** Where the family is named, since that is where people look for it; else where its document begins. */
    private static int line(Node document, @Nullable Node metadata) {
        var name = metadata == null ? null : children(metadata).get("name");
        return YamlReader.line(name == null ? document : name);
    }

    private void part(
            @Nullable Node node, String where, Set<String> known, Map<String, Object> into, List<Finding> findings) {
        if (!(node instanceof MappingNode)) {
            findings.add(Finding.error(Conformity.INPUT, where, "'%s' is missing.".formatted(where)));
            return;
        }
        var children = children(node);
        unknown(children.keySet(), known, where + ".", findings);
        children.forEach((name, child) -> {
            if (known.contains(name)) {
                put(into, name, value(child, fields.parts().get(name)));
            }
        });
    }

    private static void unknown(Set<String> names, Set<String> known, String before, List<Finding> findings) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(Finding.error(
                        Conformity.INPUT,
                        before + name,
                        "There is no field '%s%s'. %s".formatted(before, name, Nearest.hint(name, known)))));
    }

    private static void constant(Map<String, Node> top, String name, String wanted, List<Finding> findings) {
        if (!(top.get(name) instanceof ScalarNode scalar) || !scalar.getValue().equals(wanted)) {
            findings.add(Finding.error(Conformity.INPUT, name, "'%s' is '%s' here.".formatted(name, wanted)));
        }
    }

    private static @Nullable Object value(Node node, @Nullable Shape shape) {
        return switch (node) {
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> null;
            case ScalarNode scalar -> Scalars.read(scalar.getValue(), shape instanceof Leaf leaf ? leaf : Leaf.TEXT);
            case SequenceNode sequence -> {
                var items = new ArrayList<@Nullable Object>();
                var each = shape instanceof Items(Shape inner) ? inner : null;
                sequence.getValue().forEach(item -> items.add(value(item, each)));
                yield items;
            }
            case MappingNode mapping -> {
                var parts = new LinkedHashMap<String, Object>();
                children(mapping).forEach((name, child) -> put(parts, name, value(child, below(shape, name))));
                yield parts;
            }
            default -> null;
        };
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static @Nullable Shape below(@Nullable Shape shape, String name) {
        return switch (shape) {
            case Fields inner -> inner.parts().get(name);
            case Entries(Shape each) -> each;
            case null, default -> null;
        };
    }

    private static Map<String, Node> children(Node node) {
        var children = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                var key = tuple.getKeyNode();
                if (!(key instanceof ScalarNode name) || children.put(name.getValue(), tuple.getValueNode()) != null) {
                    throw new FileProblem(YamlReader.line(key), "A name stands there twice, or is none.");
                }
            }
        }
        return children;
    }
}
