package dev.keyward.runbook.warm;

import dev.keyward.storage.Document;
import java.util.List;

/** The keys of a warm list, the hottest first. */
public record WarmKeys(List<WarmKey> all) implements Document {
    public WarmKeys {
        all = List.copyOf(all);
    }

    /**
     * Two columns with a heading. A name that a spreadsheet would take for a formula gets an apostrophe before it (C1).
     */
    public String csv(String heading) {
        var text = new StringBuilder("key,").append(heading).append("\r\n");
        for (var one : all) {
            text.append(quoted(one.key())).append(',');
            if (one.heat() != null) {
                text.append(one.heat());
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String name) {
        var safe = !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
