package dev.keyward.stewardship.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.Decision;
import dev.keyward.stewardship.NewTransfer;
import dev.keyward.stewardship.Transfer;
import dev.keyward.stewardship.TransferFilter;
import dev.keyward.stewardship.TransferId;
import dev.keyward.stewardship.TransferState;
import dev.keyward.stewardship.Transfers;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handing families over: the same verbs as the screens, by the same front door. */
@RestController
@RequestMapping("/api/v1")
class TransferController {
    private final Transfers transfers;

    TransferController(Transfers transfers) {
        this.transfers = transfers;
    }

    record Wanted(
            NewTransfer.@Nullable Kind kind,
            @Nullable TeamId toTeam,
            @Nullable String reason) {}

    record Said(@Nullable Decision decision, @Nullable String comment) {}

    @PostMapping("/families/{name}/transfers")
    ResponseEntity<TransferAnswer> open(@PathVariable String name, @RequestBody Wanted wanted) {
        var transfer = transfers.open(
                new FamilyId(name),
                new NewTransfer(
                        given("kind", wanted.kind()),
                        given("toTeam", wanted.toTeam()),
                        given("reason", wanted.reason())));
        return ResponseEntity.created(URI.create("/api/v1/transfers/" + transfer.id()))
                .eTag(Versions.etag(transfer.version()))
                .body(TransferAnswer.of(transfer));
    }

    @GetMapping("/transfers")
    Listing<TransferAnswer> list(
            @RequestParam @Nullable String family,
            @RequestParam @Nullable String team,
            @RequestParam @Nullable TransferState state,
            @RequestParam NewTransfer.@Nullable Kind kind,
            @RequestParam @Nullable Boolean open,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor, null, List.of());
        var filter = new TransferFilter(
                family == null ? null : new FamilyId(family),
                team == null ? null : new TeamId(team),
                state,
                kind,
                open);
        var rows = transfers.page(filter, page.offset(), page.limit());
        return page.listing(rows.stream().map(TransferAnswer::of).toList(), transfers.count(filter));
    }

    @GetMapping("/transfers/{id}")
    ResponseEntity<TransferAnswer> show(@PathVariable String id) {
        return answer(transfers.transfer(TransferId.of(id)));
    }

    /** A decision says what it does to whatever the state is, so If-Match is welcome but not required. */
    @PostMapping("/transfers/{id}/decisions")
    ResponseEntity<TransferAnswer> decide(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Said said) {
        var basedOn = ifMatch == null ? null : Versions.required(ifMatch);
        return answer(transfers.decide(TransferId.of(id), basedOn, given("decision", said.decision()), said.comment()));
    }

    private static ResponseEntity<TransferAnswer> answer(Transfer transfer) {
        return ResponseEntity.ok().eTag(Versions.etag(transfer.version())).body(TransferAnswer.of(transfer));
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "%s is missing.".formatted(field), "Send it.");
        }
        return value;
    }
}
