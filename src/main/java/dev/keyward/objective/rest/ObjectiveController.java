package dev.keyward.objective.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.BurnAlert;
import dev.keyward.objective.FreshnessFilter;
import dev.keyward.objective.FreshnessRow;
import dev.keyward.objective.Objective;
import dev.keyward.objective.ObjectiveFacts;
import dev.keyward.objective.ObjectiveState;
import dev.keyward.objective.Objectives;
import dev.keyward.objective.Recount;
import dev.keyward.objective.Standings;
import dev.keyward.objective.Wish;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** Freshness objectives and budgets: the same verbs as the screens, by the same front door. */
@RestController
@RequestMapping("/api/v1")
class ObjectiveController {
    private static final List<String> SORTABLE =
            List.of("family", "domain", "owner", "state", "remaining", "burn", "exhaustsAt");
    private final Objectives objectives;
    private final Standings standings;

    ObjectiveController(Objectives objectives, Standings standings) {
        this.objectives = objectives;
        this.standings = standings;
    }

    record Move(@Nullable ObjectiveState to, @Nullable String reason) {}

    @GetMapping("/families/{name}/slo")
    ResponseEntity<ObjectiveFacts> show(@PathVariable String name) {
        return answer(objectives.objective(new FamilyId(name)));
    }

    @PutMapping("/families/{name}/slo")
    ResponseEntity<ObjectiveFacts> change(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Wish wish) {
        return answer(objectives.change(new FamilyId(name), Versions.required(ifMatch), wish));
    }

    /** A move says what it does to whatever the state is, so If-Match is welcome but not required. */
    @PostMapping("/families/{name}/slo/transitions")
    ResponseEntity<ObjectiveFacts> move(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        var family = new FamilyId(name);
        if (move.to() == null) {
            throw Refused.invalid("to", "to is missing.", "Send ACTIVE, PAUSED or RETIRED.");
        }
        var basedOn = ifMatch == null ? objectives.objective(family).version() : Versions.required(ifMatch);
        return answer(objectives.move(family, basedOn, move.to(), Objects.requireNonNullElse(move.reason(), "")));
    }

    @GetMapping("/families/{name}/budget")
    BudgetAnswer budget(@PathVariable String name) {
        var objective = objectives.objective(new FamilyId(name));
        var regions = standings.of(objective.family());
        if (regions.isEmpty()) {
            throw Refused.wrongState(
                    "The objective of %s is %s and has no budget."
                            .formatted(name, objective.state().name().toLowerCase(Locale.ROOT)),
                    "It has one as soon as it is active.");
        }
        return BudgetAnswer.of(objective, regions);
    }

    @GetMapping("/families/{name}/budget/alerts")
    List<BurnAlert> alerts(@PathVariable String name) {
        return standings.alerts(objectives.objective(new FamilyId(name)).family());
    }

    @GetMapping("/families/{name}/budget/recounts")
    List<Recount> recounts(@PathVariable String name) {
        return standings.recounts(objectives.objective(new FamilyId(name)).family());
    }

    @GetMapping("/slos")
    Listing<FreshnessRow> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable BudgetState state,
            @RequestParam @Nullable Evidence evidence,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String sort) {
        var page = PageRequest.of(limit, cursor, sort, SORTABLE);
        var filter = new FreshnessFilter(
                q,
                domain == null ? null : new DomainId(domain),
                owner == null ? null : new TeamId(owner),
                state,
                evidence);
        return page.listing(standings.page(filter, page.sort(), page.offset(), page.limit()), standings.count(filter));
    }

    private static ResponseEntity<ObjectiveFacts> answer(Objective objective) {
        return ResponseEntity.ok().eTag(Versions.etag(objective.version())).body(ObjectiveFacts.of(objective));
    }
}
