/** The hot keys of a family: a sample of a scan, the hottest first, and how it is handed on. Pure Java. */
@NullMarked
package dev.keyward.runbook.warm;

import org.jspecify.annotations.NullMarked;
