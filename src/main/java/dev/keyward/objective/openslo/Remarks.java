package dev.keyward.objective.openslo;

import dev.keyward.kernel.Finding;
import dev.keyward.manifest.file.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in a document, and in which line each of its fields stands. */
final class Remarks {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    void stands(String path, Node name) {
        lines.put(path, YamlReader.line(name));
    }

    void wrong(String path, String message) {
        findings.add(Finding.error("INPUT", path, message));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }
}
