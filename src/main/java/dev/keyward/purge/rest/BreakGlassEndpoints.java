package dev.keyward.purge.rest;

import static dev.keyward.purge.rest.Wanted.given;

import dev.keyward.api.kit.Versions;
import dev.keyward.purge.BrokenGlass;
import dev.keyward.purge.Glass;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code …/break-glass}: a purge in an open Class A that cannot wait for a second person, and its review. */
@RestController
@RequestMapping("/api/v1/purges")
class BreakGlassEndpoints {
    private final BrokenGlass glass;

    BreakGlassEndpoints(BrokenGlass glass) {
        this.glass = glass;
    }

    /**
     * @param confirm the first family's name, where more than 10,000 keys would go
     * @param password of the account whose token it is; asked for each time
     */
    record BreakBody(
            @Nullable String scopeHash,
            @Nullable String reason,
            @Nullable String confirm,
            @Nullable String password) {}

    record ReviewBody(
            Glass.@Nullable Verdict verdict, @Nullable String comment) {}

    record Broken(List<Glass> items) {}

    @PostMapping("/{id}/break-glass")
    ResponseEntity<PurgeAnswer> breakIt(@PathVariable String id, @RequestBody BreakBody body) {
        return answer(glass.breakIt(
                PurgeId.of(id),
                given("scopeHash", body.scopeHash()),
                given("reason", body.reason()),
                body.confirm(),
                given("password", body.password())));
    }

    @PostMapping("/{id}/break-glass/review")
    ResponseEntity<PurgeAnswer> review(@PathVariable String id, @RequestBody ReviewBody body) {
        return answer(glass.review(PurgeId.of(id), given("verdict", body.verdict()), given("comment", body.comment())));
    }

    /** What was let run alone in a stretch of time, the latest first. */
    @GetMapping("/break-glass")
    Broken between(@RequestParam Instant from, @RequestParam Instant to) {
        return new Broken(glass.between(from, to));
    }

    private static ResponseEntity<PurgeAnswer> answer(Purge purge) {
        return ResponseEntity.ok().eTag(Versions.etag(purge.version())).body(PurgeAnswer.of(purge));
    }
}
