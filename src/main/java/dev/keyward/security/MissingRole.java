package dev.keyward.security;

import java.util.Set;
import org.springframework.security.authorization.AuthorizationResult;

/** The answer of a denied call: any of these roles would have done. */
public record MissingRole(Set<Role> anyOf) implements AuthorizationResult {
    @Override
    public boolean isGranted() {
        return false;
    }
}
