package dev.keyward.runbook.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.Backfills;
import dev.keyward.runbook.Delivery;
import dev.keyward.runbook.WarmList;
import dev.keyward.runbook.WarmListId;
import dev.keyward.runbook.WarmLists;
import dev.keyward.runbook.warm.WarmKeys;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Warm lists of an incident's families and their deliveries. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/runbook")
class WarmListEndpoints {
    private final WarmLists lists;
    private final Backfills backfills;

    WarmListEndpoints(WarmLists lists, Backfills backfills) {
        this.lists = lists;
        this.backfills = backfills;
    }

    record Wanted(@Nullable FamilyId family) {}

    @GetMapping("/warm-lists")
    Listing<WarmList> list(@PathVariable String number) {
        var all = lists.of(IncidentNumber.of(number));
        return new Listing<>(all, null, all.size());
    }

    @PostMapping("/warm-lists")
    @ResponseStatus(HttpStatus.CREATED)
    WarmList sample(@PathVariable String number, @RequestBody Wanted wanted) {
        return lists.sample(IncidentNumber.of(number), RunbookEndpoints.given("family", wanted.family()));
    }

    @GetMapping("/warm-lists/{id}/keys")
    WarmKeys keys(@PathVariable String number, @PathVariable String id) {
        return lists.keys(IncidentNumber.of(number), WarmListId.of(id));
    }

    @GetMapping(value = "/warm-lists/{id}/keys.csv", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable String number, @PathVariable String id) {
        var incident = IncidentNumber.of(number);
        var measure = lists.of(incident).stream()
                .filter(one -> one.id().toString().equals(id))
                .map(one -> one.measure().name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("heat");
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"warm-list.csv\"")
                .body(lists.keys(incident, WarmListId.of(id)).csv(measure));
    }

    @PostMapping("/warm-lists/{id}/deliveries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Delivery handOver(@PathVariable String number, @PathVariable String id) {
        return backfills.handOver(IncidentNumber.of(number), WarmListId.of(id));
    }

    @GetMapping("/deliveries")
    Listing<Delivery> deliveries(@PathVariable String number) {
        var all = backfills.of(IncidentNumber.of(number));
        return new Listing<>(all, null, all.size());
    }
}
