/** In which order layers are told that keys went, and what that makes of a region. Pure Java. */
@NullMarked
@NamedInterface("route")
package dev.keyward.layer.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
