package dev.keyward.discovery.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.discovery.Adoption;
import dev.keyward.discovery.FoundPatterns;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.UnknownPattern;
import dev.keyward.discovery.UnknownVersion;
import dev.keyward.discovery.UnknownVersions;
import dev.keyward.discovery.Unregistered;
import dev.keyward.discovery.proposal.Proposal;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.Exports;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.FamilySpec;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What nobody owns in a keyspace, what is proposed for it, and drafts of that. */
@RestController
@RequestMapping("/api/v1")
class UnregisteredEndpoints {
    private final Unregistered unregistered;
    private final UnknownVersions versions;
    private final Exports exports;
    private final Fleet fleet;

    UnregisteredEndpoints(Unregistered unregistered, UnknownVersions versions, Exports exports, Fleet fleet) {
        this.unregistered = unregistered;
        this.versions = versions;
        this.exports = exports;
        this.fleet = fleet;
    }

    /**
     * @param place in the list that was read
     * @param places the same for many
     */
    record DraftBody(
            @Nullable Integer place,
            @Nullable List<Integer> places,
            @Nullable DomainId domain,
            @Nullable TeamId owner) {
        /** Each once, in the order of the list. */
        List<Integer> many() {
            var asked = places == null ? List.<Integer>of() : places;
            if (asked.isEmpty() || asked.stream().anyMatch(Objects::isNull)) {
                throw Refused.invalid("places", "places names no pattern.", "Name the places of patterns in the list.");
            }
            return asked.stream().distinct().sorted().toList();
        }

        Adoption adoption() {
            if (domain == null || owner == null) {
                throw Refused.invalid(
                        domain == null ? "domain" : "owner",
                        "A draft needs a domain and an owner.",
                        "Name both; no scan can know them.");
            }
            return new Adoption(domain, owner);
        }
    }

    /** Those that take most first, by the latest completed scan; values are covered. */
    @GetMapping("/keyspaces/{name}/unregistered")
    Listing<UnknownPattern> patterns(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var keyspace = known(name);
        var found = unregistered.of(keyspace).map(FoundPatterns::patterns).orElse(List.of());
        return PageRequest.of(limit, cursor, null, List.of()).cut(found);
    }

    /** Families' keys in versions that nobody registered, those with most keys first, by the latest completed scan. */
    @GetMapping("/keyspaces/{name}/unknown-versions")
    Listing<UnknownVersion> versions(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of()).cut(versions.of(known(name)));
    }

    private String known(String name) {
        return fleet.keyspace(name)
                .orElseThrow(() -> Refused.unknown("keyspace", name))
                .name();
    }

    /** The examples of one pattern, uncovered; the trail says who asked. */
    @PostMapping("/scans/{id}/proposals/{place}/reveal")
    Revealed reveal(@PathVariable String id, @PathVariable int place) {
        return Revealed.of(unregistered.reveal(ScanId.of(id), place));
    }

    /** Names as people read them, bytes beyond ASCII written out. */
    record Revealed(List<String> examples, List<Proposal.Slot> slots) {
        static Revealed of(Proposal proposal) {
            return new Revealed(
                    proposal.examples().stream().map(Object::toString).toList(), proposal.slots());
        }
    }

    /** Manifests of many drafts as a file for {@code POST /imports?drafts=true}, which tells first what each would become. */
    @PostMapping(value = "/scans/{id}/manifests", produces = "application/yaml")
    byte[] manifests(@PathVariable String id, @RequestBody DraftBody body) {
        return exports.file(unregistered.specs(ScanId.of(id), body.many(), body.adoption()));
    }

    @PostMapping("/scans/{id}/drafts")
    ResponseEntity<FamilySpec> draft(@PathVariable String id, @RequestBody DraftBody body) {
        if (body.place() == null) {
            throw Refused.invalid("place", "place is missing.", "Name the place of a pattern in the list.");
        }
        var made = unregistered.draft(ScanId.of(id), body.place(), body.adoption());
        return ResponseEntity.created(URI.create("/api/v1/families/" + made.name()))
                .body(made.spec());
    }
}
