/** The path of a value through the layers, as the playbook draws it. Pure Java. */
@NullMarked
@NamedInterface("path")
package dev.keyward.registry.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
