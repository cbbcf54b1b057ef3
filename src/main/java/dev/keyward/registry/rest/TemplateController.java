package dev.keyward.registry.rest;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Registry;
import dev.keyward.registry.TemplateCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions about templates; nothing here writes. */
@RestController
@RequestMapping("/api/v1")
class TemplateController {
    private final Registry registry;

    TemplateController(Registry registry) {
        this.registry = registry;
    }

    record Question(
            String template,
            String keyspace,
            @Nullable String domain,
            @Nullable Map<String, Promises.PlaceholderUse> placeholders) {}

    record Answer(
            @Nullable String canonical,
            @Nullable String example,
            @Nullable String scanPattern,
            List<Finding> findings,
            List<TemplateCheck.Neighbour> relations) {}

    @PostMapping("/templates/check")
    Answer check(@RequestBody Question question) {
        var check = registry.check(question.template(), question.keyspace(), null);
        return new Answer(
                check.template().map(KeyTemplate::canonical).orElse(null),
                check.template().map(KeyTemplate::example).orElse(null),
                check.template()
                        .map(template -> new String(template.scanPattern(), StandardCharsets.UTF_8))
                        .orElse(null),
                check.findings(),
                check.relations());
    }
}
