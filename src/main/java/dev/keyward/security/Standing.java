package dev.keyward.security;

import java.util.Optional;
import java.util.Set;

/** What an account may do at this moment; asked on every request of a session, so it has to be cheap. */
public interface Standing {
    /** The roles held now, or nothing when the session must end: disabled, another password, ended by an admin. */
    Optional<Set<Role>> of(SignedInAccount who);
}
