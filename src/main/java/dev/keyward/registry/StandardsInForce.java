package dev.keyward.registry;

import dev.keyward.registry.lint.Rulebooks;

/** Where the naming standards are kept; the register asks at every judgement. */
public interface StandardsInForce {
    Rulebooks now();
}
