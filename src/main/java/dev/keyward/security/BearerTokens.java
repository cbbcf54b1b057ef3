package dev.keyward.security;

import java.util.Optional;
import java.util.Set;

/** Who a bearer token stands for. */
public interface BearerTokens {
    /** Nothing for a secret that is unknown, expired, revoked, or of an account that may not sign in. */
    Optional<Holder> find(String secret);

    /**
     * The account behind a token, with the roles it holds now.
     *
     * @param tokenId the token's id, as the trail will name it
     * @param mayWrite false for a token that may only read
     * @param mayPurge whether it was made to approve and run purges, which otherwise takes a person's password
     */
    record Holder(String account, Set<Role> roles, String tokenId, boolean mayWrite, boolean mayPurge) {}
}
