package dev.keyward.keys;

/** A value that cannot narrow a template. The message says what to do; the placeholder says which field. */
public final class ScopeSyntax extends IllegalArgumentException {
    private final String placeholder;

    ScopeSyntax(String placeholder, String message) {
        super(message);
        this.placeholder = placeholder;
    }

    /** The name the value was given for, as it was given. */
    public String placeholder() {
        return placeholder;
    }

    /** The input by its REST name, such as {@code values.user_id}. */
    public String field() {
        return "values." + Quoted.plain(placeholder);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
