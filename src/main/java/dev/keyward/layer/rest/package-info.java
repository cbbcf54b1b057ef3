/** The layers of a purge over HTTP. */
@NullMarked
package dev.keyward.layer.rest;

import org.jspecify.annotations.NullMarked;
