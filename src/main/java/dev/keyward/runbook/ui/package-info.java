/** The pages of runbooks, and their run as a part of an incident's page. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.runbook.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
