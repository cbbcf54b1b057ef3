package dev.keyward.manifest.file;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line in which it begins, counted from 1; a cell may hold line breaks
 */
public record CsvRecord(int line, List<String> cells) {}
