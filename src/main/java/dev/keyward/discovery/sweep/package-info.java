/** Reading the names of a server page by page, at a pace, from places that can be gone on from. Pure Java. */
@NullMarked
package dev.keyward.discovery.sweep;

import org.jspecify.annotations.NullMarked;
