/** How hard a purge may work a server, held by what the server itself measures. Pure Java. */
@NullMarked
package dev.keyward.purge.pace;

import org.jspecify.annotations.NullMarked;
