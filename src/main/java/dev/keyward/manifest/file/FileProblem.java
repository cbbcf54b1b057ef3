package dev.keyward.manifest.file;

/** A file that cannot be read to its end. The message says what to do; the line says where. */
public final class FileProblem extends RuntimeException {
    private final int line;
    private final String field;

    /** @param line counted from 1 */
    public FileProblem(int line, String message) {
        this(line, "line " + line, message);
    }

    /** @param field the column or field that is to blame */
    public FileProblem(int line, String field, String message) {
        super("Line %d: %s".formatted(line, message));
        this.line = line;
        this.field = field;
    }

    public int line() {
        return line;
    }

    public String field() {
        return field;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
