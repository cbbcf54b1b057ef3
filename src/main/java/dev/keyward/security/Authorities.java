package dev.keyward.security;

import java.util.List;
import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Roles as Spring Security carries them. */
final class Authorities {
    private Authorities() {}

    static List<SimpleGrantedAuthority> of(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
