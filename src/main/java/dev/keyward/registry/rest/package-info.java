/** Families, template checks and key resolution, as api.md names them. */
@NullMarked
package dev.keyward.registry.rest;

import org.jspecify.annotations.NullMarked;
