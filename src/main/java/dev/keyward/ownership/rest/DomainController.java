package dev.keyward.ownership.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.ownership.Criticality;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.TeamId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/domains")
class DomainController {
    private final Ownership ownership;

    DomainController(Ownership ownership) {
        this.ownership = ownership;
    }

    /** A row of the SLA table as programs read and write it. */
    record Row(
            DomainId name,
            @JsonProperty("class") FreshnessClass freshnessClass,
            FreshnessTier tier,
            Enforcement enforcement,
            @Nullable Duration maxStaleness,
            TeamId steward,
            @Nullable Criticality criticality) {

        static Row of(Domain domain) {
            var sla = domain.sla();
            return new Row(
                    domain.name(),
                    sla.freshnessClass(),
                    sla.tier(),
                    sla.enforcement(),
                    sla.maxStaleness(),
                    sla.steward(),
                    sla.criticality());
        }

        Sla sla() {
            return new Sla(freshnessClass, tier, enforcement, maxStaleness, steward, criticality);
        }
    }

    @GetMapping
    Listing<Row> list(
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String q) {
        var page = PageRequest.of(limit, cursor, sort, List.of("name"));
        return page.cut(inOrder(ownership.domains(), page.sort()).stream()
                .filter(domain -> q == null || domain.name().text().contains(q))
                .map(Row::of)
                .toList());
    }

    /** The service answers by name; the only other order is its reverse. */
    private static List<Domain> inOrder(List<Domain> byName, @Nullable String sort) {
        return "-name".equals(sort) ? byName.reversed() : byName;
    }

    @PostMapping
    ResponseEntity<Row> create(@RequestBody Row wanted) {
        var domain = ownership.promise(wanted.name(), wanted.sla());
        return ResponseEntity.created(URI.create("/api/v1/domains/" + domain.name()))
                .eTag(Versions.etag(domain.version()))
                .body(Row.of(domain));
    }

    @GetMapping("/{name}")
    ResponseEntity<Row> show(@PathVariable String name) {
        return answer(ownership.domain(new DomainId(name)));
    }

    @PutMapping("/{name}")
    ResponseEntity<Row> change(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Sla sla) {
        return answer(ownership.change(new DomainId(name), Versions.required(ifMatch), sla));
    }

    private static ResponseEntity<Row> answer(Domain domain) {
        return ResponseEntity.ok().eTag(Versions.etag(domain.version())).body(Row.of(domain));
    }
}
