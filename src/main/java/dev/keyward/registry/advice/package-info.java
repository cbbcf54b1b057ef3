/** Which invalidation strategy fits a family: the playbook's matrix as rules. Pure Java. */
@NullMarked
package dev.keyward.registry.advice;

import org.jspecify.annotations.NullMarked;
