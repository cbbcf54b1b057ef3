/** Objectives as OpenSLO v1 documents, read with a finding for each field that is wrong, and written. Pure Java. */
@NullMarked
package dev.keyward.objective.openslo;

import org.jspecify.annotations.NullMarked;
