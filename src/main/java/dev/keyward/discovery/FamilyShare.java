package dev.keyward.discovery;

/** A family's part of a keyspace, with the domain and the owner it had when the scan ended. */
public record FamilyShare(String family, String domain, String owner, Share share) {}
