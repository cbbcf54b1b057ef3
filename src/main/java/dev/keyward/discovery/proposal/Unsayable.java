package dev.keyward.discovery.proposal;

import java.util.List;
import java.util.Optional;

/** Why no template can say what a key looks like. Such keys are counted, and shown escaped. */
enum Unsayable {
    LONG("Names of more than 1,024 bytes. No template can be that long; whoever writes them uses values as names."),
    BINARY("Names that begin with bytes that are no text: control characters, invisible ones or invalid UTF-8."
            + " Clients that serialise their keys, such as Java's default serialiser, write such names."),
    BRACES("Names with a brace where no hash tag stands, or a hash tag around a ':'. In a template braces stand for"
            + " placeholders and hash tags only."),
    SHAPELESS(
            "Names that have no word, type or hash tag in common that would tell them from other keys, or more shapes than"
                    + " are told apart. A template for them would claim keys of others.");

    static final int LONGEST = 1_024;
    private final String says;

    Unsayable(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }

    /** By its length alone. */
    static Optional<Unsayable> of(byte[] key) {
        return key.length > LONGEST ? Optional.of(LONG) : key.length == 0 ? Optional.of(BINARY) : Optional.empty();
    }

    /** By what it begins with. */
    static Optional<Unsayable> of(Part first, boolean hostile) {
        if (Hole.REST.fills(first.form())) {
            return Optional.of(BRACES);
        }
        return hostile && Hole.TEXT.fills(first.form()) ? Optional.of(BINARY) : Optional.empty();
    }

    static List<Branch> branches() {
        return java.util.Arrays.stream(values())
                .map(one -> new Branch(one.name(), Part.END))
                .toList();
    }
}
