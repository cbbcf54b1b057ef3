/** The naming standards for programs. */
@NullMarked
package dev.keyward.standard.rest;

import org.jspecify.annotations.NullMarked;
