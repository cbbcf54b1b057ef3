/** The gate for pipelines, as api.md names it. */
@NullMarked
package dev.keyward.gate.rest;

import org.jspecify.annotations.NullMarked;
