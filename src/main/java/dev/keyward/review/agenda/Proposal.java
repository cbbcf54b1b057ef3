package dev.keyward.review.agenda;

/**
 * What the data call for.
 *
 * @param because the data it was computed from, as a sentence
 * @param rule the rule that computed it, as a sentence
 */
public record Proposal(Outcome outcome, String because, String rule) {}
