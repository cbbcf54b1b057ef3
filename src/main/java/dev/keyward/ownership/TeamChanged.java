package dev.keyward.ownership;

/** A team's people, their standing, its status or its channel changed. Told in the transaction that changes it. */
public record TeamChanged(TeamId team) {}
