package dev.keyward.objective.openslo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a document: what is asked for is known, and every other name is refused. */
final class Fields {
    private final String path;
    private final Map<String, Node> left;
    private final Remarks remarks;

    private Fields(String path, Map<String, Node> left, Remarks remarks) {
        this.path = path;
        this.left = left;
        this.remarks = remarks;
    }

    static Fields of(String path, @Nullable Node node, Remarks remarks) {
        var fields = new Fields(path, new LinkedHashMap<>(), remarks);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(fields::holds);
        } else if (node != null) {
            remarks.wrong(path, "'%s' takes fields.".formatted(path));
        }
        return fields;
    }

    private void holds(NodeTuple pair) {
        if (pair.getKeyNode() instanceof ScalarNode name) {
            left.put(name.getValue(), pair.getValueNode());
            remarks.stands(at(name.getValue()), name);
        }
    }

    /** The field as fields of its own; what is missing is empty. */
    Fields within(String name) {
        return of(at(name), left.remove(name), remarks);
    }

    /** Each item of a list, as fields. */
    List<Fields> each(String name) {
        var node = left.remove(name);
        var items = new ArrayList<Fields>();
        if (node instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                items.add(of("%s[%d]".formatted(at(name), items.size()), item, remarks));
            }
        } else if (node != null) {
            wrong(name, "'%s' is a list.".formatted(at(name)));
        }
        return items;
    }

    Optional<String> text(String name) {
        var node = left.remove(name);
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        if (node != null) {
            wrong(name, "'%s' is a text.".formatted(at(name)));
        }
        return Optional.empty();
    }

    Optional<Double> number(String name) {
        var text = text(name);
        try {
            return text.map(Double::valueOf);
        } catch (NumberFormatException noNumber) {
            wrong(name, "'%s' is a number.".formatted(at(name)));
            return Optional.empty();
        }
    }

    String required(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseGet(() -> {
            wrong(name, "'%s' is missing.".formatted(at(name)));
            return "";
        });
    }

    void constant(String name, String wanted) {
        if (!text(name).filter(wanted::equals).isPresent()) {
            wrong(name, "'%s' is '%s' here.".formatted(at(name), wanted));
        }
    }

    /** Known, and of no use here. */
    void ignore(String... names) {
        for (var name : names) {
            left.remove(name);
        }
    }

    boolean has(String name) {
        return left.containsKey(name);
    }

    void wrong(String name, String message) {
        remarks.wrong(at(name), message);
    }

    /** Whatever nobody asked for is a mistake, and is said. */
    void end() {
        new TreeSet<>(left.keySet())
                .forEach(name -> wrong(name, "The console does not read the field '%s'.".formatted(at(name))));
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
