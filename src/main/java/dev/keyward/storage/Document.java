package dev.keyward.storage;

/**
 * A value that is stored whole, as JSON in one varchar column. For what is read and written as a unit; whatever a list
 * filters or sorts by gets a column of its own beside it.
 */
public interface Document {}
