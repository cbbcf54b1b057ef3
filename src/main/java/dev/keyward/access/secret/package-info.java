/** Secrets the console makes: shown once, kept as a digest. Pure. */
@NullMarked
package dev.keyward.access.secret;

import org.jspecify.annotations.NullMarked;
