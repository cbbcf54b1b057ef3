/** What every test stands on: real servers, a real browser, a console of its own. Missing ones are a failure. */
@NullMarked
package dev.keyward.testing;

import org.jspecify.annotations.NullMarked;
