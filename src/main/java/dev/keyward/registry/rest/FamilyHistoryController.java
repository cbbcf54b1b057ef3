package dev.keyward.registry.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.audit.Deed;
import dev.keyward.registry.FamilyHistories;
import dev.keyward.registry.FamilyId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a family, newest first, at most 200 acts. */
@RestController
@RequestMapping("/api/v1/families/{name}/history")
class FamilyHistoryController {
    private final FamilyHistories histories;

    FamilyHistoryController(FamilyHistories histories) {
        this.histories = histories;
    }

    @GetMapping
    Listing<Deed> list(@PathVariable String name) {
        var deeds = histories.of(new FamilyId(name));
        return new Listing<>(deeds, null, deeds.size());
    }
}
