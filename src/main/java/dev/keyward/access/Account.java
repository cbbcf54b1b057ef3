package dev.keyward.access;

import dev.keyward.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** Somebody who may sign in. What ends their sessions moves the stamp. */
record Account(
        @Id String name,
        @Version long version,
        String passwordHash,
        @Nullable Instant oneTimeUntil,
        boolean enabled,
        long stamp,
        boolean demo,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        Set<RoleGrant> grants) {

    /** A role that was granted. */
    record RoleGrant(Role role) {}

    static Account created(String name, String hash, @Nullable Instant oneTimeUntil, Set<Role> roles, Instant now) {
        return new Account(name, 0, hash, oneTimeUntil, true, 1, false, now, null, grants(roles));
    }

    Account forDemo() {
        return new Account(
                name, version, passwordHash, oneTimeUntil, enabled, stamp, true, createdAt, lastSignIn, grants);
    }

    Account withPassword(String hash, @Nullable Instant until) {
        return new Account(name, version, hash, until, enabled, stamp + 1, demo, createdAt, lastSignIn, grants);
    }

    Account withRoles(Set<Role> roles) {
        return new Account(
                name, version, passwordHash, oneTimeUntil, enabled, stamp, demo, createdAt, lastSignIn, grants(roles));
    }

    Account enabled(boolean yes) {
        return new Account(
                name, version, passwordHash, oneTimeUntil, yes, stamp + 1, demo, createdAt, lastSignIn, grants);
    }

    Account signedOutEverywhere() {
        return new Account(
                name, version, passwordHash, oneTimeUntil, enabled, stamp + 1, demo, createdAt, lastSignIn, grants);
    }

    Set<Role> roles() {
        return grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(Role role) {
        return grants.contains(new RoleGrant(role));
    }

    /** Whether a right password opens the door at that moment. */
    boolean maySignIn(Instant now, boolean demoMode) {
        return enabled && (!demo || demoMode) && (oneTimeUntil == null || oneTimeUntil.isAfter(now));
    }

    private static Set<RoleGrant> grants(Set<Role> roles) {
        return java.util.stream.Stream.concat(roles.stream(), java.util.stream.Stream.of(Role.VIEWER))
                .distinct()
                .map(RoleGrant::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
