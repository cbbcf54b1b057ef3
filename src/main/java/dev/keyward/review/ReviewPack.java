package dev.keyward.review;

/** A review to take away. */
public record ReviewPack(String fileName, String contentType, byte[] content) {}
