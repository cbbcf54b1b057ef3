/** Imports and exports, as api.md names them. */
@NullMarked
package dev.keyward.manifest.rest;

import org.jspecify.annotations.NullMarked;
