/** Whether two incidents have one cause. Pure Java. */
@NullMarked
package dev.keyward.incident.duplicates;

import org.jspecify.annotations.NullMarked;
