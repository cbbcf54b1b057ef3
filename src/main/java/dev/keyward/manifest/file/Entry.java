package dev.keyward.manifest.file;

import dev.keyward.kernel.Finding;
import dev.keyward.manifest.shape.Column;
import java.util.List;
import java.util.Map;

/**
 * One manifest as a file has it.
 *
 * @param line in which it begins or, in YAML, is named, counted from 1
 * @param name as written, perhaps no name at all; empty where there is none
 * @param manifest maps, lists, texts, numbers and truth values, by the names of REST
 * @param unsaid places the file has no column for, so that a family that exists keeps what it has there
 * @param findings what could not be read
 */
public record Entry(int line, String name, Map<String, Object> manifest, List<Column> unsaid, List<Finding> findings) {}
