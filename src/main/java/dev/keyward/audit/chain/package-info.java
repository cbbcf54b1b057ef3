/** The hash chain as arithmetic: what a row's bytes are, how rows hang together, what a verifier may conclude. Pure. */
@NullMarked
package dev.keyward.audit.chain;

import org.jspecify.annotations.NullMarked;
