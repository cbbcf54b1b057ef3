package dev.keyward.drill.score;

/** One of the three parts of a score. @param arithmetic how its points came about, as a sentence */
public record Part(String name, int points, int most, String arithmetic) {}
