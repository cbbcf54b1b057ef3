/** Who may do what: roles, the word on every method, sign-in and the filter chains. Knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.keyward.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
