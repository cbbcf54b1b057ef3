package dev.keyward.security;

/** Looks at a password again, with the limits of signing in. */
public interface PasswordCheck {
    /**
     * Does nothing when it is right.
     *
     * @param source the address it comes from
     * @throws dev.keyward.kernel.Refused when it is wrong, or too many were
     */
    void require(String account, String source, String password);
}
