package dev.keyward.registry.rest;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Precedence;
import dev.keyward.registry.Precedences;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which family yields to which; the family in front is the one that yields. */
@RestController
@RequestMapping("/api/v1/families/{general}/precedence/{specific}")
class PrecedenceController {
    private final Precedences precedences;

    PrecedenceController(Precedences precedences) {
        this.precedences = precedences;
    }

    record Because(String reason) {}

    @PutMapping
    Precedence record(@PathVariable String general, @PathVariable String specific, @RequestBody Because because) {
        return precedences.record(new FamilyId(general), new FamilyId(specific), because.reason());
    }

    @DeleteMapping
    ResponseEntity<Void> withdraw(
            @PathVariable String general, @PathVariable String specific, @RequestBody Because because) {
        precedences.withdraw(new FamilyId(general), new FamilyId(specific), because.reason());
        return ResponseEntity.noContent().build();
    }
}
