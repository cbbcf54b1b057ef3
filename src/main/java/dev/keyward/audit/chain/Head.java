package dev.keyward.audit.chain;

/**
 * The end of a chain: how many rows it has and the hash of the last. Exported and kept elsewhere, it makes a later
 * rewriting of everything before it evident.
 *
 * @param seq the number of rows
 * @param hash 64 hexadecimal digits
 */
public record Head(long seq, String hash) {
    /** The head of an empty chain. */
    public static final Head NONE = new Head(0, "0".repeat(64));
}
