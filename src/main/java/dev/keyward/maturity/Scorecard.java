package dev.keyward.maturity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands at a moment, and what moved since another.
 *
 * @param since usually when last quarter ended
 * @param organisation null before the first evaluation
 * @param domains the lowest level first
 * @param risen families at a higher level than at {@code since}
 * @param fallen families at a lower one
 * @param exemptions how many hold at the moment
 * @param withoutData criteria of active families and of domains without data
 * @param judgedAt when everything was last judged; null before
 */
public record Scorecard(
        Instant asOf,
        Instant since,
        @Nullable OrganisationMaturity organisation,
        List<DomainMaturity> domains,
        int risen,
        int fallen,
        int exemptions,
        int withoutData,
        @Nullable Instant judgedAt) {}
