package dev.keyward.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a review is taken away. */
public enum PackFormat {
    PDF("application/pdf"),
    CSV("text/csv;charset=utf-8"),
    JSON("application/json");

    private final String contentType;

    PackFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** The end of a file's name, such as {@code pdf}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PackFormat> of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.extension().equalsIgnoreCase(text))
                .findFirst();
    }
}
