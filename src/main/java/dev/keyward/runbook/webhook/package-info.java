/** Handing a payload to the one address the deployment allows, signed, without redirects. Pure Java. */
@NullMarked
package dev.keyward.runbook.webhook;

import org.jspecify.annotations.NullMarked;
