package dev.keyward.stewardship.drift;

/**
 * What one rule says about one family.
 *
 * @param rule its id, such as {@code OD03}
 * @param critical whether it alone means that nobody of the owner can act
 * @param sentence what is wrong, for people
 * @param remedy what to do about it, in a sentence
 */
public record Cause(String rule, int weight, boolean critical, String sentence, String remedy, Mend mend) {}
