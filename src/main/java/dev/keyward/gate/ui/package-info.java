/** The gate on the page of a family. */
@NullMarked
package dev.keyward.gate.ui;

import org.jspecify.annotations.NullMarked;
