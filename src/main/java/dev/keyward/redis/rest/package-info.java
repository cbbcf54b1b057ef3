/** Keyspaces as other programs read them. */
@NullMarked
package dev.keyward.redis.rest;

import org.jspecify.annotations.NullMarked;
