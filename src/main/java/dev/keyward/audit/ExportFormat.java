package dev.keyward.audit;

/** How an export is written. */
public enum ExportFormat {
    /** For spreadsheets: cells that a spreadsheet would run as formulas carry an apostrophe in front. */
    CSV("text/csv;charset=UTF-8", "keyward-audit.csv"),
    /** For programs: every byte as it was hashed. */
    JSON("application/json", "keyward-audit.json");

    private final String contentType;
    private final String fileName;

    ExportFormat(String contentType, String fileName) {
        this.contentType = contentType;
        this.fileName = fileName;
    }

    public String contentType() {
        return contentType;
    }

    public String fileName() {
        return fileName;
    }
}
