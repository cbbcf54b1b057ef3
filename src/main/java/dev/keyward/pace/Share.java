package dev.keyward.pace;

/** Holds the part of a core that a purge takes, by the tokens it may use in a second. */
final class Share {
    /** Tokens a second until the first measurement: little on any server. */
    static final long CAREFUL = 200_000;

    private static final long LEAST = 2_000;

    /** A little below what is promised, since it is held on average. */
    private static final double AIM = 0.93;

    private long perSecond = CAREFUL;

    /** The rate; 0 where the pace has no limit. */
    long perSecond(Pace pace) {
        return pace.share() > 0 ? perSecond : 0;
    }

    /** Rate and cost go together, so the rate that costs the aim is one division away; at most twice or half. */
    void steer(Pace pace, Observation seen) {
        var took = seen.share();
        if (pace.share() <= 0 || took <= 0 || seen.tokens() == 0) {
            return;
        }
        var ideal = Math.round(seen.tokensPerSecond() * pace.share() * AIM / took);
        perSecond = Math.max(LEAST, Math.clamp(ideal, perSecond / 2, perSecond * 2));
    }
}
