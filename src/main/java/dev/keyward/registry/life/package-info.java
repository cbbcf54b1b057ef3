/** The life of a family: who may move it from where to where, and what must hold before. Pure Java. */
@NullMarked
package dev.keyward.registry.life;

import org.jspecify.annotations.NullMarked;
