/** Incidents over REST. */
@NullMarked
package dev.keyward.incident.rest;

import org.jspecify.annotations.NullMarked;
