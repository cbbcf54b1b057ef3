package dev.keyward.stewardship.rest;

import static dev.keyward.stewardship.rest.TransferController.given;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Drift;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.Attestation;
import dev.keyward.stewardship.DomainDrift;
import dev.keyward.stewardship.DriftFilter;
import dev.keyward.stewardship.DriftRow;
import dev.keyward.stewardship.FamilyOwnership;
import dev.keyward.stewardship.Stewardship;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for what: drift, and the statements of owners. */
@RestController
@RequestMapping("/api/v1")
class OwnershipController {
    private final Stewardship stewardship;

    OwnershipController(Stewardship stewardship) {
        this.stewardship = stewardship;
    }

    /** @param statementHash of the statement that was seen; without it the family is attested as it is */
    record Attest(@Nullable String statementHash) {}

    record Delegate(@Nullable String reason) {}

    /** A family of the list of drift; {@code rules} are the causes, the weightiest first. */
    record DriftItem(
            FamilyId family,
            DomainId domain,
            TeamId owner,
            Drift drift,
            int score,
            @Nullable Instant driftSince,
            List<String> rules) {
        static DriftItem of(DriftRow row) {
            return new DriftItem(
                    row.family(),
                    row.domain(),
                    row.owner(),
                    row.mark().drift(),
                    row.mark().score(),
                    row.mark().since(),
                    row.rules());
        }
    }

    /** A page of families, and every domain as a whole. */
    record DriftListing(List<DriftItem> items, @Nullable String nextCursor, long total, List<DomainDrift> domains) {}

    @GetMapping("/ownership/drift")
    DriftListing drift(
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable String team,
            @RequestParam @Nullable Drift drift,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor, null, List.of());
        var filter = new DriftFilter(
                domain == null ? null : new DomainId(domain), team == null ? null : new TeamId(team), drift);
        var rows = stewardship.page(filter, page.offset(), page.limit()).stream()
                .map(DriftItem::of)
                .toList();
        var listing = page.listing(rows, stewardship.count(filter));
        return new DriftListing(listing.items(), listing.nextCursor(), listing.total(), stewardship.domains());
    }

    @GetMapping("/families/{name}/ownership")
    FamilyOwnership ownership(@PathVariable String name) {
        return stewardship.of(new FamilyId(name));
    }

    @PostMapping("/families/{name}/attestations")
    @ResponseStatus(HttpStatus.CREATED)
    Attestation attest(@PathVariable String name, @RequestBody(required = false) @Nullable Attest body) {
        return stewardship.attest(new FamilyId(name), body == null ? null : body.statementHash(), null);
    }

    @GetMapping("/families/{name}/attestations")
    Listing<Attestation> attestations(
            @PathVariable String name, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of()).cut(stewardship.attestations(new FamilyId(name)));
    }

    @PostMapping("/families/{name}/delegations")
    @ResponseStatus(HttpStatus.CREATED)
    FamilyOwnership delegate(@PathVariable String name, @RequestBody Delegate body) {
        stewardship.delegate(new FamilyId(name), given("reason", body.reason()));
        return stewardship.of(new FamilyId(name));
    }
}
