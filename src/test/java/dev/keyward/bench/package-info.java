/** What Keyward costs and what it gains, beside the plain tools it replaces. Run by {@code ./keyward bench}. */
@NullMarked
package dev.keyward.bench;

import org.jspecify.annotations.NullMarked;
