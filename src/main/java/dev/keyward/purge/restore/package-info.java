/** Whether a database is the one a console left behind, or was put there from a backup. */
@NullMarked
package dev.keyward.purge.restore;

import org.jspecify.annotations.NullMarked;
