/** How hard a purge or a scan may work a server, held by what the server itself measures; and the hands that carry them out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"redis"})
package dev.keyward.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
