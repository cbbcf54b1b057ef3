package dev.keyward.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page of Markdown by its sections; what stands before the first has no title. */
record Page(Map<String, String> sections) {
    static Page of(String text) {
        var sections = new LinkedHashMap<String, String>();
        for (var part : List.of(text.split("(?m)^(?=## )"))) {
            sections.put(part.startsWith("## ") ? part.lines().findFirst().orElse("") : "", part.strip());
        }
        return new Page(sections);
    }

    /** The same with the other's sections, in their places where it has them already. */
    Page with(Page other) {
        var all = new LinkedHashMap<>(sections);
        other.sections.forEach((title, part) -> {
            if (!title.isEmpty()) {
                all.put(title, part);
            }
        });
        return new Page(all);
    }

    String text() {
        return sections.values().stream().collect(Collectors.joining("\n\n", "", "\n"));
    }
}
