/** Redis accounts of services, worked out from who uses which family. */
@NullMarked
package dev.keyward.registry.account;

import org.jspecify.annotations.NullMarked;
