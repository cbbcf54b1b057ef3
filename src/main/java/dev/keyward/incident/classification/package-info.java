/** Which class an incident is, by three questions. Pure Java. */
@NullMarked
package dev.keyward.incident.classification;

import org.jspecify.annotations.NullMarked;
