/** Findings and waivers for programs. */
@NullMarked
package dev.keyward.finding.rest;

import org.jspecify.annotations.NullMarked;
