/** What the family's page says about its findings. */
@NullMarked
package dev.keyward.finding.ui;

import org.jspecify.annotations.NullMarked;
