/** What a postmortem says, and its first draft from what is known. Pure Java. */
@NullMarked
@NamedInterface("text")
package dev.keyward.postmortem.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
