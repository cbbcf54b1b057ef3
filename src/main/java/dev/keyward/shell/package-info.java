/** The frame around every page: navigation, theme, home, error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"security"})
package dev.keyward.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
