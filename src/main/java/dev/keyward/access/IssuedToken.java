package dev.keyward.access;

/**
 * A token at the only moment its secret is known.
 *
 * @param secret to be sent as {@code Authorization: Bearer …}; kept nowhere
 */
public record IssuedToken(TokenSummary token, String secret) {
    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
