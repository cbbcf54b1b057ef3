package dev.keyward.manifest;

/** The formats of a file of families. */
public enum ManifestFormat {
    CSV("text/csv;charset=UTF-8", "families.csv"),
    YAML("application/yaml;charset=UTF-8", "families.yaml");

    private final String contentType;
    private final String fileName;

    ManifestFormat(String contentType, String fileName) {
        this.contentType = contentType;
        this.fileName = fileName;
    }

    public String contentType() {
        return contentType;
    }

    /** What an export is saved as. The name of a file that comes in is never used. */
    public String fileName() {
        return fileName;
    }
}
