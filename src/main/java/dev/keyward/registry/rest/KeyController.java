package dev.keyward.registry.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keyward.registry.KeyAnswers;
import dev.keyward.registry.KeyContact;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.LiveKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/resolve}: whose a key is, why not somebody else's, whom to call. Nothing here writes. */
@RestController
@RequestMapping("/api/v1/resolve")
class KeyController {
    private final KeyAnswers answers;

    KeyController(KeyAnswers answers) {
        this.answers = answers;
    }

    /**
     * The resolution with what belongs to it.
     *
     * @param key as it was read, everything unprintable escaped
     * @param live how it stands in Redis; null unless that was asked for
     */
    record Answer(
            String key,
            @JsonUnwrapped KeyResolution resolution,
            List<KeyContact> contacts,
            @Nullable LiveKey live) {}

    /** @param live whether to look at the key in Redis too, which takes a role that acts on keys */
    @GetMapping
    Answer resolve(
            @RequestParam String keyspace,
            @RequestParam String key,
            @RequestParam(required = false, defaultValue = "false") boolean live) {
        var answer = answers.of(keyspace, key);
        return new Answer(
                answer.name().toString(), answer.resolution(), answer.contacts(), live ? answers.live(answer) : null);
    }
}
