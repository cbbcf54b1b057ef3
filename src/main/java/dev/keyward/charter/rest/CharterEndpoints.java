package dev.keyward.charter.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.charter.Charter;
import dev.keyward.charter.CharterSignatures;
import dev.keyward.charter.CharterState;
import dev.keyward.charter.Charters;
import dev.keyward.charter.Clause;
import dev.keyward.charter.Clauses;
import dev.keyward.charter.Controls;
import dev.keyward.charter.Signature;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The governance charter: the same verbs as its page, by the same front doors. */
@RestController
@RequestMapping("/api/v1/charters")
class CharterEndpoints {
    private final Charters charters;
    private final CharterSignatures signatures;
    private final Controls controls;

    CharterEndpoints(Charters charters, CharterSignatures signatures, Controls controls) {
        this.charters = charters;
        this.signatures = signatures;
        this.controls = controls;
    }

    /** @param clauses null drafts from the version in force, or else from the playbook */
    record Text(@Nullable List<Clause> clauses) {}

    record Move(@Nullable CharterState to, @Nullable String reason) {}

    record Sign(@Nullable TeamId team) {}

    /** A version in the list; its clauses, proofs and signatures are read one by one. */
    record Item(
            int number,
            CharterState state,
            String author,
            Instant writtenAt,
            @Nullable String enforcedBy,
            @Nullable Instant enforcedAt) {}

    @GetMapping
    Listing<Item> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of())
                .cut(charters.all().stream()
                        .map(one -> new Item(
                                one.number(),
                                one.state(),
                                one.author(),
                                one.writtenAt(),
                                one.enforcedBy(),
                                one.enforcedAt()))
                        .toList());
    }

    @PostMapping
    ResponseEntity<CharterAnswer> draft(@RequestBody(required = false) @Nullable Text text) {
        var clauses = text == null ? null : text.clauses();
        var charter = charters.draft(clauses == null ? null : new Clauses(clauses));
        return ResponseEntity.created(URI.create("/api/v1/charters/" + charter.number()))
                .eTag(Versions.etag(charter.version()))
                .body(read(charter));
    }

    @GetMapping("/{number}")
    ResponseEntity<CharterAnswer> show(@PathVariable int number) {
        return answer(charters.charter(number));
    }

    @PutMapping("/{number}")
    ResponseEntity<CharterAnswer> edit(
            @PathVariable int number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Text text) {
        var clauses = new Clauses(given("clauses", text.clauses()));
        return answer(charters.edit(number, Versions.required(ifMatch), clauses));
    }

    /** A text is put in force as it was read and no other (T7), so the move names its version. */
    @PostMapping("/{number}/transitions")
    ResponseEntity<CharterAnswer> move(
            @PathVariable int number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        if (given("to", move.to()) != CharterState.IN_FORCE) {
            throw Refused.wrongState(
                    "A charter is not moved to %s by anybody.".formatted(move.to()), "Put the next draft in force.");
        }
        return answer(charters.enforce(number, Versions.required(ifMatch), given("reason", move.reason())));
    }

    @PostMapping("/{number}/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    Signature sign(@PathVariable int number, @RequestBody Sign sign) {
        return signatures.sign(number, given("team", sign.team()));
    }

    private ResponseEntity<CharterAnswer> answer(Charter charter) {
        return ResponseEntity.ok().eTag(Versions.etag(charter.version())).body(read(charter));
    }

    private CharterAnswer read(Charter charter) {
        var number = charter.number();
        return CharterAnswer.of(
                charter, controls.of(charter.clauses().all()), signatures.of(number), signatures.missing(number));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "%s is missing.".formatted(field), "Send it.");
        }
        return value;
    }
}
