package dev.keyward.kernel;

/** A value that is one string, stored in one varchar column. Its constructor refuses what it cannot be. */
public interface Text {
    String text();
}
