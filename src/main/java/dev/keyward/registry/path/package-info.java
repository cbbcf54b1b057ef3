/** The path of a value through the layers, as the playbook draws it. Pure Java. */
@NullMarked
package dev.keyward.registry.path;

import org.jspecify.annotations.NullMarked;
