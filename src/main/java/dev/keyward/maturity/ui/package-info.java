/** The scorecard, and what a family's page shows of its level. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.maturity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
