/** The postmortem as a part of its incident's page, and the list of action items. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.postmortem.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
