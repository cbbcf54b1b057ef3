package dev.keyward.bench;

import dev.keyward.discovery.proposal.ProposalBench;
import dev.keyward.redis.ClusterBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./keyward bench [name ...]}: measures and prints tables. Without a name it measures everything and writes
 * {@code docs/benchmarks.md}; with names and {@code -Dwrite=true} it replaces their sections there.
 */
public final class Bench {
    private static final Path PAGE = Path.of("docs", "benchmarks.md");

    /** One thing that can be measured; answers its part of the page. */
    interface Part {
        String measure() throws Exception;
    }

    private Bench() {}

    /** @param names of the parts to measure; none for all */
    public static void main(String[] names) throws Exception {
        var parts = parts();
        if (!parts.keySet().containsAll(List.of(names))) {
            System.err.println("There is no such measurement. Known: " + String.join(", ", parts.keySet()));
            System.exit(2);
        }
        var wanted = names.length == 0 ? parts.keySet() : Set.of(names);
        var page = new StringBuilder(Machine.headline());
        for (var part : parts.entrySet()) {
            if (wanted.contains(part.getKey())) {
                System.err.printf("Measuring %s ...%n", part.getKey());
                page.append('\n').append(part.getValue().measure());
            }
        }
        System.out.println(page);
        if (names.length == 0) {
            Files.writeString(PAGE, page);
            System.err.println("Written to " + PAGE);
        } else if (Boolean.getBoolean("write")) {
            var written = Page.of(Files.readString(PAGE)).with(Page.of(page.toString()));
            Files.writeString(PAGE, written.text());
            System.err.println("Its sections are replaced in " + PAGE);
        }
        System.exit(0);
    }

    private static Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("purge", PurgeBench::measure);
        parts.put("index", () -> new IndexBench().measure());
        parts.put("discovery", () -> new DiscoveryBench().measure());
        parts.put("heap", () -> new HeapBench().measure());
        parts.put("cluster", () -> new ClusterBench().measure());
        parts.put("reliability", () -> new ReliabilityBench().measure());
        parts.put("kill", () -> new KillBench().measure());
        parts.put("start", () -> new StartBench().measure());
        parts.put("load", () -> new LoadBench().measure());
        parts.put("registry", () -> new RegistryBench().measure());
        parts.put("overview", () -> new OverviewBench().measure());
        parts.put("ingest", () -> new IngestBench().measure());
        parts.put("maturity", () -> new MaturityBench().measure());
        parts.put("proposals", () -> new ProposalBench().measure());
        parts.put("audit", () -> new TrailBench().measure() + new AuditBench().measure());
        return parts;
    }
}
