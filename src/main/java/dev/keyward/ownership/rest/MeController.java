package dev.keyward.ownership.rest;

import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {
    private final Ownership ownership;
    private final CurrentActor current;

    MeController(Ownership ownership, CurrentActor current) {
        this.ownership = ownership;
        this.current = current;
    }

    /** Who the token is. */
    record Me(String name, List<Role> roles, List<TeamId> teams) {}

    @GetMapping("/api/v1/me")
    Me me() {
        var name = current.actor().name();
        return new Me(name, current.roles().stream().sorted().toList(), ownership.teamsOf(name));
    }
}
