package dev.keyward.redis.vitals;

import org.jspecify.annotations.Nullable;

/** One sign as it stands now: its value in the sign's unit, null without data, and what its limits say about it. */
public record Reading(Sign sign, @Nullable Double value, Standing standing, Limits limits) {}
