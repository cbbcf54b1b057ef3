package dev.keyward.security;

import dev.keyward.kernel.Actor;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Who is acting in this thread, as the trail will name them. */
@Component
public class CurrentActor {

    /** The signed-in account or token; {@link Actor#SYSTEM} when nobody is. */
    public Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Actor.SYSTEM;
        }
        return authentication.getDetails() instanceof Actor actor
                ? actor
                : new Actor(authentication.getName(), Actor.Via.UI, null);
    }

    public boolean has(Role role) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> role.authority().equals(authority.getAuthority()));
    }

    /** The roles of whoever is acting. */
    public Set<Role> roles() {
        return Set.copyOf(Arrays.stream(Role.values()).filter(this::has).toList());
    }

    /** Runs a piece of work as somebody, such as the sample data of the demo as its platform engineer. */
    public <T> T callAs(Actor actor, Set<Role> roles, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var authorities = roles.stream()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
        var authentication = new UsernamePasswordAuthenticationToken(actor.name(), null, authorities);
        authentication.setDetails(actor);
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
