/** From what holds to a level: of a family, of a domain, of the organisation (domain.md 5.1). Pure. */
@NullMarked
@NamedInterface("level")
package dev.keyward.maturity.level;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
