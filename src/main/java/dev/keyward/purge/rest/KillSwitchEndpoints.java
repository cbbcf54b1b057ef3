package dev.keyward.purge.rest;

import static dev.keyward.purge.rest.Wanted.given;

import dev.keyward.api.kit.Versions;
import dev.keyward.purge.KillSwitch;
import dev.keyward.purge.Purging;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/purges/kill-switch}: stops every purge within one batch. */
@RestController
@RequestMapping("/api/v1/purges/kill-switch")
class KillSwitchEndpoints {
    private final Purging purging;

    KillSwitchEndpoints(Purging purging) {
        this.purging = purging;
    }

    @GetMapping
    ResponseEntity<SwitchAnswer> read() {
        return answer(purging.killSwitch());
    }

    @PutMapping
    ResponseEntity<SwitchAnswer> turn(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Wanted.SwitchBody body) {
        var basedOn = Versions.required(ifMatch);
        return answer(purging.turnKillSwitch(given("on", body.on()), given("reason", body.reason()), basedOn));
    }

    private static ResponseEntity<SwitchAnswer> answer(KillSwitch now) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(now.version()))
                .body(new SwitchAnswer(now.on(), now.reason(), now.changedBy(), now.changedAt()));
    }

    /** Whether it is on, and who said so. */
    record SwitchAnswer(
            boolean on,
            @Nullable String reason,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}
}
