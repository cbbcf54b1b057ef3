/** Teams, domains and the caller, as api.md names them. */
@NullMarked
package dev.keyward.ownership.rest;

import org.jspecify.annotations.NullMarked;
