/** The trail over HTTP. */
@NullMarked
package dev.keyward.audit.rest;

import org.jspecify.annotations.NullMarked;
