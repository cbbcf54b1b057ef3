package dev.keyward.manifest;

import java.util.regex.Pattern;

/** The formats of a file of families. */
public enum ManifestFormat {
    CSV("text/csv;charset=UTF-8", "families.csv"),
    YAML("application/yaml;charset=UTF-8", "families.yaml");

    private static final Pattern YAML_BEGINS = Pattern.compile("\\s*(#|---|\\{|(apiVersion|kind|metadata|spec)\\s*:)");

    private final String contentType;
    private final String fileName;

    ManifestFormat(String contentType, String fileName) {
        this.contentType = contentType;
        this.fileName = fileName;
    }

    /** What a text looks like: a YAML document begins with a field, a comment or a line of dashes. */
    public static ManifestFormat of(String text) {
        return YAML_BEGINS.matcher(text).lookingAt() ? YAML : CSV;
    }

    public String contentType() {
        return contentType;
    }

    /** What an export is saved as. The name of a file that comes in is never used. */
    public String fileName() {
        return fileName;
    }
}
