/** Which passwords are good enough. Pure. */
@NullMarked
package dev.keyward.access.password;

import org.jspecify.annotations.NullMarked;
