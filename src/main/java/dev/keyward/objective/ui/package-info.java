/** The pages of freshness: the overview, the tab of a family, the table by domain. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.objective.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
