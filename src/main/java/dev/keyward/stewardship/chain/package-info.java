/** Whose turn it is to decide a transfer, so that there is always somebody (domain.md 4.2). Pure. */
@NullMarked
package dev.keyward.stewardship.chain;

import org.jspecify.annotations.NullMarked;
