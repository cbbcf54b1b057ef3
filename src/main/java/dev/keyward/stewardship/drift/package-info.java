/** Whether somebody really answers for a family: rules OD01 to OD11 (domain.md 5.3). Pure. */
@NullMarked
package dev.keyward.stewardship.drift;

import org.jspecify.annotations.NullMarked;
