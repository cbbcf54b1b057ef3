/** Layers and regions on a purge's page. */
@NullMarked
package dev.keyward.layer.ui;

import org.jspecify.annotations.NullMarked;
