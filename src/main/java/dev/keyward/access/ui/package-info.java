/** The first set-up, one's own account and tokens, and the accounts for admins. */
@NullMarked
package dev.keyward.access.ui;

import org.jspecify.annotations.NullMarked;
