package dev.keyward.audit;

/**
 * One row of the trail by its number and its hash. Kept outside the database it says later whether that still goes on
 * from there.
 */
public record TrailMark(long row, String hash) {}
