/** What a manifest may hold, read off the record it becomes: fields, columns, kinds of values. Pure Java. */
@NullMarked
package dev.keyward.manifest.shape;

import org.jspecify.annotations.NullMarked;
