package dev.keyward.audit.chain;

/**
 * A row of the trail: an act, tied to the row before it by {@code hash = SHA-256(prevHash, canonical event)}.
 * As read from storage it may be damaged; {@link ChainVerifier} tells.
 */
public record Link(AuditEvent event, String prevHash, String hash) {

    /** Ties an act to the end of a chain. */
    public static Link after(Head head, AuditEvent event) {
        return new Link(event, head.hash(), new RowDigest().of(head.hash(), event));
    }

    /** The head of the chain that ends here. */
    public Head head() {
        return new Head(event.seq(), hash);
    }
}
