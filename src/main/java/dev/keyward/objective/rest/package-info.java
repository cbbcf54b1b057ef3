/** Objectives, budgets and adjustments as other programs use them. */
@NullMarked
package dev.keyward.objective.rest;

import org.jspecify.annotations.NullMarked;
