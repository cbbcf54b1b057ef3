package dev.keyward.manifest.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the documents of a YAML file as nodes, which are text with a place; nothing is constructed. */
public final class YamlReader {
    static final int MOST_DOCUMENTS = 10_000;
    private static final int DEEPEST = 20;

    private YamlReader() {}

    /** Every document that is not empty. */
    public static List<Node> read(String text) {
        try {
            refuseBombs(text);
            var documents = new ArrayList<Node>();
            for (var document : yaml().composeAll(new StringReader(text))) {
                documents.add(document);
            }
            return documents;
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new FileProblem(
                    mark == null ? 1 : mark.getLine() + 1, "This is no YAML: %s.".formatted(broken.getProblem()));
        } catch (YAMLException limit) {
            throw new FileProblem(1, "This YAML is larger or deeper than the console reads.");
        }
    }

    /**
     * A small file with aliases of aliases unpacks to any size, and three dashes are a document of a thousand bytes in
     * memory: both are counted as they stream by, before anything is built of them.
     */
    private static void refuseBombs(String text) {
        var documents = 0;
        for (var event : yaml().parse(new StringReader(text))) {
            if (event instanceof DocumentStartEvent && ++documents > MOST_DOCUMENTS) {
                throw new FileProblem(
                        event.getStartMark().getLine() + 1,
                        "The file has more than %,d documents. Split it over several files.".formatted(MOST_DOCUMENTS));
            }
            if (event instanceof AliasEvent) {
                throw new FileProblem(
                        event.getStartMark().getLine() + 1, "Aliases are not read here. Write the values out.");
            }
        }
    }

    private static Yaml yaml() {
        var limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(Decoded.MOST_BYTES);
        return new Yaml(new SafeConstructor(limits));
    }

    /** The line in which a node begins, counted from 1. */
    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
