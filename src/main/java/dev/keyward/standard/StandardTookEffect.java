package dev.keyward.standard;

/** Other rules are in force than before; heard in the transaction that makes it so. */
public record StandardTookEffect(StandardId standard) {}
