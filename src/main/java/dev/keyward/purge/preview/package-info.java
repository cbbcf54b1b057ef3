/** What a preview can say, and how sure it is of it. Pure Java. */
@NullMarked
package dev.keyward.purge.preview;

import org.jspecify.annotations.NullMarked;
