package dev.keyward.audit;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Streams the trail out, newest first, page by page, so that its size does not matter to memory. */
@Component
class TrailExport {
    /** The most rows of one export; narrow the filters to get the rest. */
    static final int MOST = 100_000;

    private static final int PAGE = 500;

    private final TrailSearch search;
    private final JsonMapper json;

    TrailExport(TrailSearch search, JsonMapper json) {
        this.search = search;
        this.json = json;
    }

    void write(AuditQuery query, Head head, ExportFormat format, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case CSV -> csv(query, head, writer);
            case JSON -> json(query, head, writer);
        }
        writer.flush();
    }

    private void csv(AuditQuery query, Head head, Writer out) throws IOException {
        out.write(CsvLine.of(List.of(
                "seq",
                "at",
                "actor",
                "via",
                "token",
                "action",
                "subject",
                "before",
                "after",
                "reason",
                "requestId",
                "prevHash",
                "hash")));
        each(query, head, (link, first) -> out.write(line(link)));
    }

    private void json(AuditQuery query, Head head, Writer out) throws IOException {
        out.write("{\"head\":" + json.writeValueAsString(head) + ",\"items\":[");
        each(query, head, (link, first) -> out.write((first ? "\n" : ",\n") + json.writeValueAsString(flat(link))));
        out.write("\n]}\n");
    }

    private void each(AuditQuery query, Head head, Line line) throws IOException {
        var upTo = head.seq();
        var written = 0;
        var page = search.page(query, upTo, 0, PAGE);
        while (!page.isEmpty() && written < MOST) {
            for (var link : page) {
                line.write(link, written++ == 0);
            }
            upTo = page.getLast().event().seq() - 1;
            page = search.page(query, upTo, 0, PAGE);
        }
    }

    private static String line(Link link) {
        var event = link.event();
        return CsvLine.of(Arrays.<@Nullable Object>asList(
                event.seq(),
                event.at(),
                event.actor(),
                event.via(),
                event.token(),
                event.action(),
                event.subject(),
                event.before(),
                event.after(),
                event.reason(),
                event.requestId(),
                link.prevHash(),
                link.hash()));
    }

    /** States stay text here: exactly what was hashed. */
    private LinkedHashMap<String, Object> flat(Link link) {
        var row = json.convertValue(link.event(), new TypeReference<LinkedHashMap<String, Object>>() {});
        row.put("prevHash", link.prevHash());
        row.put("hash", link.hash());
        return row;
    }

    private interface Line {
        void write(Link link, boolean first) throws IOException;
    }
}
