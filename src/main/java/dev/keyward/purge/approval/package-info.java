/** How risky a purge is, who may let it pass, and for how long. Pure Java. */
@NullMarked
package dev.keyward.purge.approval;

import org.jspecify.annotations.NullMarked;
