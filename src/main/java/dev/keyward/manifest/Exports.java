package dev.keyward.manifest;

import dev.keyward.manifest.file.ManifestWriter;
import dev.keyward.registry.FamilyBatches;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilySummary;
import dev.keyward.registry.Registry;
import dev.keyward.security.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes families out as a file that comes in again as UNCHANGED, page by page, so that its size does not matter. */
@Service
public class Exports {
    /** The most families of one file; narrow the filters to get the rest. */
    static final int MOST = 100_000;

    private static final int PAGE = 500;

    private final Registry registry;
    private final FamilyBatches batches;
    private final Manifests manifests;

    Exports(Registry registry, FamilyBatches batches, Manifests manifests) {
        this.registry = registry;
        this.batches = batches;
        this.manifests = manifests;
    }

    /** The families of a list, by name. */
    @SignedIn
    public void write(FamilyFilter filter, ManifestFormat format, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var writer = new ManifestWriter(Manifests.COLUMNS);
        if (format == ManifestFormat.CSV) {
            text.write(writer.csvHeader());
        }
        for (int offset = 0; offset < MOST; offset += PAGE) {
            var page = registry.page(filter, "name", offset, PAGE);
            var specs = batches.manifests(page.stream().map(FamilySummary::name).toList());
            for (var family : page) {
                write(specs.get(family.name()), format, writer, text);
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        text.flush();
    }

    /** Manifests as one file that can come in, before there are such families. */
    @SignedIn
    public byte[] file(List<FamilySpec> specs) {
        var writer = new ManifestWriter(Manifests.COLUMNS);
        return specs.stream()
                .map(manifests::tree)
                .map(writer::yaml)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(@Nullable FamilySpec spec, ManifestFormat format, ManifestWriter writer, Writer text)
            throws IOException {
        if (spec != null) {
            var manifest = manifests.tree(spec);
            text.write(
                    switch (format) {
                        case CSV -> writer.csv(manifest);
                        case YAML -> writer.yaml(manifest);
                    });
        }
    }
}
