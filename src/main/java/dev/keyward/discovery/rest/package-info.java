/** Scans and what they found over REST. */
@NullMarked
package dev.keyward.discovery.rest;

import org.jspecify.annotations.NullMarked;
