/** Runbooks and their runs as other programs use them. */
@NullMarked
package dev.keyward.runbook.rest;

import org.jspecify.annotations.NullMarked;
