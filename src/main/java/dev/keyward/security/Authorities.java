package dev.keyward.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Roles as Spring Security carries them. */
final class Authorities {
    private Authorities() {}

    static List<SimpleGrantedAuthority> of(Set<Role> roles) {
        return of(roles, false);
    }

    /** @param entrusted whether what takes a person's password is done without one */
    static List<SimpleGrantedAuthority> of(Set<Role> roles, boolean entrusted) {
        return Stream.concat(
                        roles.stream().sorted().map(Role::authority),
                        entrusted ? Stream.of(StepUp.ENTRUSTED) : Stream.empty())
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
