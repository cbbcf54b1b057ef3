package dev.keyward.keys;

/** A text that cannot be read as a template. The message says what to do; the position says where. */
public final class TemplateSyntax extends IllegalArgumentException {
    private final int position;

    TemplateSyntax(int position, String message) {
        super(message);
        this.position = position;
    }

    /** The offending character, counted from 0, for a form that marks it. Messages count from 1. */
    public int position() {
        return position;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
