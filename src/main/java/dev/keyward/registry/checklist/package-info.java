/** The playbook's production checklist, computed: three ticks that nobody can set by hand. Pure Java. */
@NullMarked
@NamedInterface("checklist")
package dev.keyward.registry.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
