/** The freeze rule of the playbook (domain.md 5.2). Pure Java. */
@NullMarked
@NamedInterface("freeze")
package dev.keyward.gate.freeze;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
