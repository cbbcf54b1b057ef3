/** Files of manifests as text: CSV and YAML, read with line numbers and within limits. Pure Java. */
@NullMarked
@NamedInterface("file")
package dev.keyward.manifest.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
